import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import { CLAIM_DUE, DELETE_OLD, MARK_FAILED, MARK_SENT } from './notifications.sql.js';

/** A notification claimed by this process until its lease expires. */
export interface DueNotification {
  readonly eventId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** The number of attempts, including the one about to be made. */
  readonly attempts: number;
}

const BATCH = 20;
/** Longer than sending a whole batch can take. */
const LEASE_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
/** The delays after each failed attempt; after the last retry, the notification is given up. */
const RETRY_DELAYS_MS = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS);
const RETENTION_MS = 30 * 24 * 60 * MINUTE_MS;

/** The stored notifications: claims those that are due and records the results. */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** Claims a batch of due notifications under a lease of ten minutes. */
  async claim(): Promise<DueNotification[]> {
    const now = this.clock.now();
    const leaseEnd = new Date(now.getTime() + LEASE_MS);
    return await this.sql.query<DueNotification>(CLAIM_DUE, [now, BATCH, leaseEnd]);
  }

  async markSent({ eventId }: DueNotification): Promise<void> {
    await this.sql.query(MARK_SENT, [eventId, this.clock.now()]);
  }

  /** Resolves to whether the notification will be retried. */
  async markFailed({ eventId, attempts }: DueNotification, reason: string): Promise<boolean> {
    const now = this.clock.now();
    const delay = RETRY_DELAYS_MS[attempts - 1];
    const retryAt = delay === undefined ? null : new Date(now.getTime() + delay);
    await this.sql.query(MARK_FAILED, [eventId, reason, retryAt, now]);
    return retryAt !== null;
  }

  /** Deletes notifications that were sent or given up more than thirty days ago. */
  async deleteOld(): Promise<void> {
    await this.sql.query(DELETE_OLD, [new Date(this.clock.now().getTime() - RETENTION_MS)]);
  }
}
