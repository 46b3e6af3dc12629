import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { DeadLetterFilter } from '../dead-letter-filter.js';
import { OnlyOpenLetters, ReplayJobFinished, ReplayJobNotFound } from './replay-job.errors.js';
import { ReplayJobRunner } from './replay-job-runner.js';
import { ReplayJob } from './replay-job.entity.js';
import { COUNT_MATCHING, FORGET_LETTERS, TAKE_ON } from './replay-jobs.sql.js';

/** What is to be replayed, how fast, and who says so. */
export interface ReplayOrder {
  readonly filter: DeadLetterFilter;
  /** The filter as the caller wrote it, to be shown again. */
  readonly givenFilter: Readonly<Record<string, unknown>>;
  readonly ratePerSecond: number | null;
  readonly actor: string;
}

/** Replays of many dead letters: started, watched, cancelled. {@link ReplayJobRunner} does the work. */
@Injectable()
export class ReplayJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly runner: ReplayJobRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * How many letters a job with this filter would be about.
   * @throws {OnlyOpenLetters}
   */
  async count(filter: DeadLetterFilter): Promise<number> {
    const values = valuesOf(filter);
    return await this.transactions.run(async (tx) => {
      await this.allowMoreTime();
      const [row] = await tx.query<Matched[]>(COUNT_MATCHING, values);
      return row?.matched ?? 0;
    });
  }

  /**
   * Starts a job about the letters that are open now.
   * @throws {OnlyOpenLetters}
   */
  async start(order: ReplayOrder): Promise<ReplayJob> {
    const values = valuesOf(order.filter);
    return await this.transactions.run(async (tx) => {
      const job = await tx.save(newJob(order, this.clock.now()));
      await this.allowMoreTime();
      const [row] = await tx.query<Matched[]>(TAKE_ON, [...values, job.id]);
      job.matched = row?.matched ?? 0;
      this.transactions.afterCommit(() => this.runner.wake());
      return await tx.save(job);
    });
  }

  /** Newest first, after the one with the id `before`; one more than `limit`, if there is one. */
  async list(limit: number, before?: string): Promise<ReplayJob[]> {
    return await this.transactions.manager.find(ReplayJob, {
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  /** @throws {ReplayJobNotFound} */
  async find(id: string): Promise<ReplayJob> {
    const found = await this.transactions.manager.findOneBy(ReplayJob, { id });
    if (!found) throw new ReplayJobNotFound();
    return found;
  }

  /**
   * Ends a job; the letters that have not had their turn stay open. One that is cancelled already stays so.
   * @throws {ReplayJobNotFound}
   * @throws {ReplayJobFinished}
   */
  async cancel(id: string): Promise<ReplayJob> {
    return await this.transactions.run(async (tx) => {
      const job = await tx.findOne(ReplayJob, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!job) throw new ReplayJobNotFound();
      if (job.status === 'completed') throw new ReplayJobFinished();
      if (job.status === 'cancelled') return job;
      await this.allowMoreTime();
      await tx.query(FORGET_LETTERS, [id]);
      return await tx.save(
        Object.assign(job, { status: 'cancelled', finishedAt: this.clock.now() }),
      );
    });
  }

  /** A job may be about a million letters. */
  private async allowMoreTime(): Promise<void> {
    await (await this.transactions.client()).allowMoreTime();
  }
}

interface Matched {
  readonly matched: number;
}

function newJob({ givenFilter, ratePerSecond, actor }: ReplayOrder, now: Date): ReplayJob {
  return Object.assign(new ReplayJob(), {
    id: newId(),
    status: 'running',
    filter: givenFilter,
    ratePerSecond,
    actor,
    matched: 0,
    replayed: 0,
    failed: 0,
    skipped: 0,
    reasons: {},
    nextAt: now,
    createdAt: now,
    finishedAt: null,
  } satisfies ReplayJob);
}

/** $1 to $6 of the statements. */
function valuesOf(filter: DeadLetterFilter): unknown[] {
  const { source, status, webhookId, eventType, since, until } = filter;
  if (status !== undefined && status !== 'open') throw new OnlyOpenLetters();
  const isPrefix = eventType?.endsWith('.*') ?? false;
  const type = isPrefix || eventType === '*' ? null : (eventType ?? null);
  const prefix = isPrefix ? eventType?.slice(0, -1) : null;
  return [source ?? null, webhookId ?? null, type, prefix, since ?? null, until ?? null];
}
