import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { attemptValues } from '../outcome/attempt-values.js';
import type { RecordedAttempt } from '../outcome/attempt-values.js';
import { DeliverySessions } from '../delivery-connections.js';
import { CLAIM_RESENDS } from './claim-resends.sql.js';
import { RECORD_RESEND } from './record-resend.sql.js';
import { DROP_RESEND, RELEASE_RESEND } from './resend.sql.js';

/** Added to WEBHOOK_TIMEOUT: time to load, send and record. */
const LEASE_MARGIN_MS = 10_000;

/** A delivery that this process is to send once more, until its lease ends. */
export interface ClaimedResend {
  readonly id: string;
  readonly claim: number;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  /** Null: the delivery was purged meanwhile. */
  readonly position: number | string | null;
  /** The number of the attempt to be made. */
  readonly attemptNumber: number;
}

/** How many resends a process wants. */
interface ResendWish {
  readonly limit: number;
  readonly perSubscription: number;
  /** Subscriptions of which it wants none. */
  readonly busy: readonly string[];
}

/** Hands out requested resends, each to one process at a time, and records what came of them. */
@Injectable()
export class ResendClaims {
  constructor(
    private readonly sessions: DeliverySessions,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  async claim({ limit, perSubscription, busy }: ResendWish): Promise<ClaimedResend[]> {
    const now = this.clock.now();
    const lease = new Date(now.getTime() + this.config.timeoutMs + LEASE_MARGIN_MS);
    const values = [now, lease, limit, perSubscription, busy];
    return await this.sessions.claim<ClaimedResend & object>(CLAIM_RESENDS, values);
  }

  /** Resolves once the attempt is on disk. */
  async record({ claim }: ClaimedResend, attempt: RecordedAttempt): Promise<void> {
    await this.sessions.record(RECORD_RESEND, [...attemptValues(attempt), claim]);
  }

  /** Makes it claimable again: at once, or after `waitMs`. */
  async release({ id, claim }: ClaimedResend, waitMs?: number): Promise<void> {
    const until = waitMs === undefined ? null : new Date(this.clock.now().getTime() + waitMs);
    await this.sessions.claim(RELEASE_RESEND, [id, claim, until]);
  }

  /** Ends it without an attempt. */
  async drop({ id, claim }: ClaimedResend): Promise<void> {
    await this.sessions.record(DROP_RESEND, [id, claim]);
  }
}
