import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import type { JobStore } from '../workers/index.js';
import { CLAIM_DUE, DELETE_OLD, MARK_FAILED, MARK_SENT } from './notifications.sql.js';
import type { DueNotification } from './notifications.sql.js';

/** Longer than sending one mail can take. */
const LEASE_MS = 10 * 60_000;
const RETENTION_MS = 30 * 24 * 60 * 60_000;

/** The stored notifications, and their results, which are kept for thirty days. */
@Injectable()
export class NotificationStore implements JobStore<DueNotification> {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  async claim(limit: number): Promise<DueNotification[]> {
    const now = this.clock.now();
    return await this.sql.query(CLAIM_DUE, [now, limit, new Date(now.getTime() + LEASE_MS)]);
  }

  async complete({ eventId }: DueNotification): Promise<void> {
    await this.sql.query(MARK_SENT, [eventId, this.clock.now()]);
  }

  async fail({ eventId }: DueNotification, retryAt: Date | null, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    await this.sql.query(MARK_FAILED, [eventId, reason, retryAt, this.clock.now()]);
  }

  async purge(): Promise<void> {
    await this.sql.query(DELETE_OLD, [new Date(this.clock.now().getTime() - RETENTION_MS)]);
  }
}
