import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { ReplayBatch } from './replay-batch.js';
import { ReplayJob } from './replay-job.entity.js';

/** How often a process polls for jobs started by other processes. */
const INTERVAL_MS = 500;
/** How often it polls while a job waits for its next batch. */
const BATCH_POLL_MS = 25;

/**
 * Runs replay jobs batch by batch, in any number of processes. A batch holds its job's row lock, so
 * the job's rate applies across processes; it commits with the job's counts, so a crash repeats no
 * letter.
 */
@Injectable()
export class ReplayJobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReplayJobRunner.name);
  private readonly loop: PollLoop;

  constructor(
    private readonly transactions: Transactions,
    private readonly batch: ReplayBatch,
    private readonly roles: RolesConfig,
    private readonly clock: Clock,
  ) {
    this.loop = new PollLoop({
      intervalMs: INTERVAL_MS,
      round: (signal) => this.round(signal),
      failures: new FailureLog(this.logger, 'replay batch failed, retrying'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Called after a job was started. */
  wake(): void {
    this.loop.wake();
  }

  private async round(signal: AbortSignal): Promise<boolean> {
    if (await this.runBatch()) return true;
    if (!(await this.transactions.manager.existsBy(ReplayJob, { status: 'running' }))) return false;
    await wait(BATCH_POLL_MS, undefined, { signal }).catch(() => undefined);
    return true;
  }

  /** @returns whether a job was due */
  private async runBatch(): Promise<boolean> {
    return await this.transactions.run(async (tx) => {
      const job = await tx.findOne(ReplayJob, {
        where: { status: 'running', nextAt: LessThanOrEqual(this.clock.now()) },
        order: { nextAt: 'ASC' },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (job) await this.batch.run(job, tx);
      return job !== null;
    });
  }
}
