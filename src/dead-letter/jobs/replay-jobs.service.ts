import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../../common/index.js';
import { selectPage, Transactions } from '../../database/index.js';
import type { KeysetPage } from '../../database/index.js';
import type { DeadLetterFilter } from '../dead-letter-filter.js';
import { OnlyOpenLetters, ReplayJobFinished, ReplayJobNotFound } from './replay-job.errors.js';
import { ReplayJobRunner } from './replay-job-runner.js';
import { ReplayJob } from './replay-job.entity.js';
import { ASSIGN_MATCHING, COUNT_MATCHING, DELETE_LETTERS } from './replay-jobs.sql.js';
import type { MatchingParams } from './replay-jobs.sql.js';

/** A request to replay many dead letters. */
export interface ReplayRequest {
  readonly filter: DeadLetterFilter;
  /** The filter as the caller wrote it, shown in the job. */
  readonly givenFilter: Readonly<Record<string, unknown>>;
  readonly ratePerSecond: number | null;
  readonly actor: string;
}

/** Starts, lists and cancels replays of many dead letters. {@link ReplayJobRunner} runs them. */
@Injectable()
export class ReplayJobsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runner: ReplayJobRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * The number of letters that a job with this filter would replay.
   * @throws {OnlyOpenLetters}
   */
  async count(filter: DeadLetterFilter): Promise<number> {
    const values = valuesOf(filter);
    return await this.transactions.run(async () => {
      await this.allowMoreTime();
      const [row] = await this.transactions.query(COUNT_MATCHING, values);
      return row?.matched ?? 0;
    });
  }

  /**
   * Starts a job with the letters that are open now.
   * @throws {OnlyOpenLetters}
   */
  async start(request: ReplayRequest): Promise<ReplayJob> {
    const values = valuesOf(request.filter);
    return await this.transactions.run(async (tx) => {
      const job = await tx.save(newJob(request, this.clock.now()));
      await this.allowMoreTime();
      const [row] = await this.transactions.query(ASSIGN_MATCHING, [...values, job.id]);
      job.matched = row?.matched ?? 0;
      this.transactions.afterCommit(() => this.runner.wake());
      return await tx.save(job);
    });
  }

  /** A page of jobs, sorted by creation; one more than its limit. */
  async list(page: KeysetPage): Promise<ReplayJob[]> {
    const query = this.transactions.manager.createQueryBuilder(ReplayJob, 'job');
    return await selectPage(query, ['job.id'], page).getMany();
  }

  /** @throws {ReplayJobNotFound} */
  async find(id: string): Promise<ReplayJob> {
    const found = await this.transactions.manager.findOneBy(ReplayJob, { id });
    if (!found) throw new ReplayJobNotFound(id);
    return found;
  }

  /**
   * Ends a job; letters not yet replayed stay open. Cancelling it again changes nothing.
   * @throws {ReplayJobNotFound}
   * @throws {ReplayJobFinished}
   */
  async cancel(id: string): Promise<ReplayJob> {
    return await this.transactions.run(async (tx) => {
      const job = await tx.findOne(ReplayJob, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!job) throw new ReplayJobNotFound(id);
      if (job.status === 'completed') throw new ReplayJobFinished();
      if (job.status === 'cancelled') return job;
      await this.allowMoreTime();
      await this.transactions.query(DELETE_LETTERS, [id]);
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

function newJob({ givenFilter, ratePerSecond, actor }: ReplayRequest, now: Date): ReplayJob {
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

/** @throws {OnlyOpenLetters} */
function valuesOf(filter: DeadLetterFilter): MatchingParams {
  const { source, status, webhookId, eventType, since, until } = filter;
  if (status !== undefined && status !== 'open') throw new OnlyOpenLetters();
  const isPrefix = eventType?.endsWith('.*') ?? false;
  const type = isPrefix || eventType === '*' ? null : (eventType ?? null);
  const prefix = isPrefix ? (eventType?.slice(0, -1) ?? null) : null;
  return [source ?? null, webhookId ?? null, type, prefix, since ?? null, until ?? null];
}
