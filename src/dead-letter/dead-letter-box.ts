import { Injectable } from '@nestjs/common';
import { Between, LessThan, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { FindOperator } from 'typeorm';
import { Clock } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { DeadLetter } from './dead-letter.entity.js';
import type { DeadLetterSource, DeadLetterStatus } from './dead-letter.entity.js';
import { DeadLetterClosed, DeadLetterNotFound, NotReplayable } from './dead-letter.errors.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Which dead letters; what is absent filters nothing. Both times are included. */
export interface DeadLetterFilter {
  readonly source?: DeadLetterSource | undefined;
  readonly status?: DeadLetterStatus | undefined;
  readonly webhookId?: string | undefined;
  readonly eventType?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** Looks through the dead letters, sends one back, or throws it away. */
@Injectable()
export class DeadLetterBox {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: ReplayHandlers,
    private readonly clock: Clock,
  ) {}

  /** Newest first, after the one with the id `before`; one more than `limit`, if there is one. */
  async list(filter: DeadLetterFilter, limit: number, before?: string): Promise<DeadLetter[]> {
    const { since, until, ...equal } = filter;
    const given = Object.entries(equal).filter(([, value]) => value !== undefined);
    return await this.transactions.manager.find(DeadLetter, {
      where: {
        ...Object.fromEntries(given),
        ...(before === undefined ? {} : { id: LessThan(before) }),
        ...createdIn(since, until),
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

  /**
   * Sends it back to where it came from, with a fresh budget of attempts, and notes who did so.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed}
   * @throws {AppError} of the source, when it cannot take it back
   */
  async replay(id: string, actor: string): Promise<DeadLetter> {
    return await this.transactions.run(async (tx) => {
      const letter = await this.lock(id);
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
   * Gives it up for good; it stays readable. One that is discarded already stays so.
   * @throws {DeadLetterNotFound}
   * @throws {DeadLetterClosed} when it was replayed
   */
  async discard(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const letter = await this.lock(id);
      if (letter.status === 'replayed') throw new DeadLetterClosed(letter.status);
      letter.status = 'discarded';
      await tx.save(letter);
    });
  }

  private async lock(id: string): Promise<DeadLetter> {
    const letter = await this.transactions.manager.findOne(DeadLetter, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!letter) throw new DeadLetterNotFound();
    return letter;
  }
}

function createdIn(since?: Date, until?: Date): { createdAt?: FindOperator<Date> } {
  if (since && until) return { createdAt: Between(since, until) };
  if (since) return { createdAt: MoreThanOrEqual(since) };
  return until ? { createdAt: LessThanOrEqual(until) } : {};
}
