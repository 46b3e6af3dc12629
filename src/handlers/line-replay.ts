import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { ReplayHandlers } from '../dead-letter/index.js';
import type { DeadLetter } from '../dead-letter/index.js';
import type { EventEnvelope } from '../events/index.js';
import { HandlerRuntime } from './handler-runtime.js';
import { ParkedLines } from './parked-lines.js';
import type { ParkedEvent } from './parked-lines.js';

/** Brings parked lines back: a replay with the event that failed, a discard without it. */
@Injectable()
export class LineReplay implements OnModuleInit {
  constructor(
    private readonly handlers: ReplayHandlers,
    private readonly lines: ParkedLines,
    private readonly transactions: Transactions,
    private readonly runtime: HandlerRuntime,
  ) {}

  onModuleInit(): void {
    const discard = (letter: DeadLetter): Promise<void> => this.discard(letter);
    this.handlers.register('consumer', (letter) => this.replay(letter), discard);
  }

  /** @throws {NothingParked} */
  private async replay(letter: DeadLetter): Promise<string> {
    await this.lines.resume(parkedBy(letter));
    this.transactions.afterCommit(() => this.runtime.wakeWorkers());
    return 'resumed';
  }

  private async discard(letter: DeadLetter): Promise<void> {
    await this.lines.skip(parkedBy(letter));
    this.transactions.afterCommit(() => this.runtime.wakeWorkers());
  }
}

function parkedBy({ group, event }: DeadLetter): ParkedEvent {
  if (group === null) throw new Error('a dead letter of a consumer names its group');
  const { aggregateId, position } = event as unknown as EventEnvelope;
  return { group, aggregateId, position };
}
