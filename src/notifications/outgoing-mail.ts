import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import { FORGET_OLD, MARK_FAILED, MARK_SENT, TAKE_DUE } from './notifications.sql.js';

/** A notification that this process is to send, until its time is over. */
export interface DueNotification {
  readonly eventId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** With the one that is about to be made. */
  readonly attempts: number;
}

const BATCH = 20;
/** Longer than a whole batch can take at the mail server. */
const LEASE_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
/** Waits after a failed attempt; after the last one it is given up. */
const WAITS_MS = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS);
const KEPT_MS = 30 * 24 * 60 * MINUTE_MS;

/** The notifications that wait to be sent. */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** Takes some that are due: nobody else gets them for ten minutes. */
  async take(): Promise<DueNotification[]> {
    const now = this.clock.now();
    const leaseEnd = new Date(now.getTime() + LEASE_MS);
    return await this.sql.query<DueNotification>(TAKE_DUE, [now, BATCH, leaseEnd]);
  }

  async sent({ eventId }: DueNotification): Promise<void> {
    await this.sql.query(MARK_SENT, [eventId, this.clock.now()]);
  }

  /** @returns whether it is tried again */
  async failed({ eventId, attempts }: DueNotification, reason: string): Promise<boolean> {
    const now = this.clock.now();
    const wait = WAITS_MS[attempts - 1];
    const again = wait === undefined ? null : new Date(now.getTime() + wait);
    await this.sql.query(MARK_FAILED, [eventId, reason, again, now]);
    return again !== null;
  }

  /** Forgets what has been over for thirty days. */
  async forgetOld(): Promise<void> {
    await this.sql.query(FORGET_OLD, [new Date(this.clock.now().getTime() - KEPT_MS)]);
  }
}
