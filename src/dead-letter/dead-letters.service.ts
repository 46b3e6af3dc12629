import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { selectPage, Transactions } from '../database/index.js';
import type { KeysetPage } from '../database/index.js';
import { conditionsOf } from './dead-letter-filter.js';
import type { DeadLetterFilter } from './dead-letter-filter.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLetterClosed, DeadLetterNotFound, NotReplayable } from './dead-letter.errors.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Lists, replays and discards dead letters. */
@Injectable()
export class DeadLettersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: ReplayHandlers,
    private readonly clock: Clock,
  ) {}

  /** A page of dead letters, sorted by creation; one more than its limit. */
  async list(filter: DeadLetterFilter, page: KeysetPage): Promise<DeadLetter[]> {
    const query = this.transactions.manager
      .createQueryBuilder(DeadLetter, 'letter')
      .where(conditionsOf(filter));
    return await selectPage(query, ['letter.createdAt', 'letter.id'], page).getMany();
  }

  /** @throws {DeadLetterNotFound} */
  async find(id: string): Promise<DeadLetter> {
    const found = await this.transactions.manager.findOneBy(DeadLetter, { id });
    if (!found) throw new DeadLetterNotFound(id);
    return found;
  }

  /**
   * Hands the dead letter back to its source with a fresh retry schedule, and records the replay
   * with its actor. All or nothing: it joins the open transaction if there is one.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed}
   * @throws {AppError} of the source, when it cannot take the dead letter back
   */
  async replay(id: string, actor: string): Promise<DeadLetter> {
    return await this.transactions.run(async (tx) => {
      const letter = await tx.findOne(DeadLetter, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!letter) throw new DeadLetterNotFound(id);
      if (letter.status !== 'open') throw new DeadLetterClosed(letter.status);
      const handler = this.handlers.find(letter.source);
      if (!handler) throw new NotReplayable(letter.source);
      const result = await handler(letter);
      letter.status = 'replayed';
      letter.replays.push({ at: this.clock.now().toISOString(), actor, result });
      return await tx.save(letter);
    });
  }

  /**
   * Gives the dead letter up for good; it stays readable. Discarding it again changes nothing.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed} when it has been replayed
   */
  async discard(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const letter = await tx.findOne(DeadLetter, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!letter) throw new DeadLetterNotFound(id);
      if (letter.status === 'replayed') throw new DeadLetterClosed(letter.status);
      if (letter.status === 'open') await this.handlers.findDiscard(letter.source)?.(letter);
      letter.status = 'discarded';
      await tx.save(letter);
    });
  }
}
