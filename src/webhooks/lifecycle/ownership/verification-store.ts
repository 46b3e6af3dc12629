import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import type { RetrySchedule } from '../../../common/index.js';
import { SqlPool } from '../../../database/index.js';
import type { JobStore } from '../../../workers/index.js';
import { CLAIM_VERIFICATIONS } from './verification.sql.js';
import type { ClaimedVerification } from './verification.sql.js';

/** The delays after the first challenges; each is longer than `WEBHOOK_TIMEOUT` usually is. */
export const CHALLENGE_SCHEDULE: RetrySchedule = [30_000, 120_000, 300_000];

/**
 * The verifications as a queue of jobs. Its lease is the delay of the schedule: a claim sets the
 * time of the next challenge, so a new URL that is set during an attempt keeps its own schedule.
 */
@Injectable()
export class VerificationStore implements JobStore<ClaimedVerification> {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  async claim(limit: number): Promise<ClaimedVerification[]> {
    return await this.sql.query(CLAIM_VERIFICATIONS, [this.clock.now(), CHALLENGE_SCHEDULE, limit]);
  }

  /** Records nothing: the transaction that activates the webhook has deleted the row. */
  async complete(): Promise<void> {}

  /** Records nothing: the claim has scheduled the next challenge. */
  async fail(): Promise<void> {}

  /** Deletes nothing: the row of a deleted webhook is deleted by its last challenge, or with it. */
  async purge(): Promise<void> {}
}
