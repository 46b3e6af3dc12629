import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Transactions } from '../database/index.js';
import { conditionsOf } from './dead-letter-filter.js';
import type { DeadLetterFilter } from './dead-letter-filter.js';
import { DeadLetterReplay } from './dead-letter-replay.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLetterClosed, DeadLetterNotFound } from './dead-letter.errors.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Looks through the dead letters, sends one back, or throws it away. */
@Injectable()
export class DeadLetterBox {
  constructor(
    private readonly transactions: Transactions,
    private readonly replays: DeadLetterReplay,
    private readonly handlers: ReplayHandlers,
  ) {}

  /** Newest first, after the one with the id `before`; one more than `limit`, if there is one. */
  async list(filter: DeadLetterFilter, limit: number, before?: string): Promise<DeadLetter[]> {
    return await this.transactions.manager.find(DeadLetter, {
      where: {
        ...conditionsOf(filter),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  /** @throws {DeadLetterNotFound} */
  async find(id: string): Promise<DeadLetter> {
    const found = await this.transactions.manager.findOneBy(DeadLetter, { id });
    if (!found) throw new DeadLetterNotFound();
    return found;
  }

  /** {@link DeadLetterReplay.replay} */
  async replay(id: string, actor: string): Promise<DeadLetter> {
    return await this.replays.replay(id, actor);
  }

  /**
   * Gives it up for good; it stays readable. One that is discarded already stays so.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed} when it was replayed
   */
  async discard(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const letter = await tx.findOne(DeadLetter, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!letter) throw new DeadLetterNotFound();
      if (letter.status === 'replayed') throw new DeadLetterClosed(letter.status);
      if (letter.status === 'open') await this.handlers.findDiscard(letter.source)?.(letter);
      letter.status = 'discarded';
      await tx.save(letter);
    });
  }
}
