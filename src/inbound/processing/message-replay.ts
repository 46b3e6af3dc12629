import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { ReplayHandlers } from '../../dead-letter/index.js';
import type { DeadLetter } from '../../dead-letter/index.js';
import { MessageNotDead } from '../inbound.errors.js';
import type { DeadMessage } from './dead-message.js';
import { InboundWorker } from './inbound-worker.js';
import { DISCARD_MESSAGE, REVIVE_MESSAGE } from './messages.sql.js';

/** Replays and discards dead letters of inbound messages. */
@Injectable()
export class MessageReplay implements OnModuleInit {
  constructor(
    private readonly handlers: ReplayHandlers,
    private readonly transactions: Transactions,
    private readonly worker: InboundWorker,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const discard = (letter: DeadLetter): Promise<void> => this.discard(letter);
    this.handlers.register('inbound', (letter) => this.replay(letter), discard);
  }

  /** @throws {MessageNotDead} */
  private async replay(letter: DeadLetter): Promise<string> {
    const { provider, messageId } = messageOf(letter);
    const dueAt = this.clock.now();
    const revived = await this.transactions.query(REVIVE_MESSAGE, [provider, messageId, dueAt]);
    if (revived.length === 0) throw new MessageNotDead();
    this.transactions.afterCommit(() => this.worker.wake());
    return 'scheduled';
  }

  private async discard(letter: DeadLetter): Promise<void> {
    const { provider, messageId } = messageOf(letter);
    const finishedAt = this.clock.now();
    await this.transactions.query(DISCARD_MESSAGE, [provider, messageId, finishedAt]);
  }
}

function messageOf({ event }: DeadLetter): DeadMessage['inbound'] {
  return (event as unknown as DeadMessage).inbound;
}
