import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLetterClosed, DeadLetterNotFound, NotReplayable } from './dead-letter.errors.js';
import { ReplayHandlers } from './replay-handlers.js';

/** The one way back for a dead letter, by itself or as one of many. */
@Injectable()
export class DeadLetterReplay {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: ReplayHandlers,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends it back to where it came from, with a fresh budget of attempts, and notes who did so. All or nothing, in a
   * transaction that joins the one that is open.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed}
   * @throws {AppError} of the source, when it cannot take it back
   */
  async replay(id: string, actor: string): Promise<DeadLetter> {
    return await this.transactions.run(async (tx) => {
      const letter = await tx.findOne(DeadLetter, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!letter) throw new DeadLetterNotFound();
      if (letter.status !== 'open') throw new DeadLetterClosed(letter.status);
      const handler = this.handlers.find(letter.source);
      if (!handler) throw new NotReplayable(letter.source);
      const result = await handler(letter);
      letter.status = 'replayed';
      letter.replays.push({ at: this.clock.now().toISOString(), actor, result });
      return await tx.save(letter);
    });
  }
}
