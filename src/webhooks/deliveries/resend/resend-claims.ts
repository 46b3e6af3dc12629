import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { attemptValues } from '../outcome/attempt-encoder.js';
import type { RecordedAttempt } from '../outcome/attempt-encoder.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { CLAIM_RESENDS } from './claim-resends.sql.js';
import type { ClaimedResend } from './claim-resends.sql.js';
import { RECORD_RESEND } from './record-resend.sql.js';
import { DROP_RESEND, RELEASE_RESEND } from './resend.sql.js';

/** Added to WEBHOOK_TIMEOUT: time to load, send and record. */
const LEASE_MARGIN_MS = 10_000;

/** The resends that a process has capacity for. */
interface ResendCapacity {
  readonly limit: number;
  readonly perSubscription: number;
  /** Subscriptions that are at their limit. */
  readonly busy: readonly string[];
}

/** Claims requested resends, each for one process at a time, and records their attempts. */
@Injectable()
export class ResendClaims {
  constructor(
    private readonly connections: DeliveryConnections,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  async claim({ limit, perSubscription, busy }: ResendCapacity): Promise<ClaimedResend[]> {
    const now = this.clock.now();
    const lease = new Date(now.getTime() + this.config.timeoutMs + LEASE_MARGIN_MS);
    return await this.connections.claim(CLAIM_RESENDS, [now, lease, limit, perSubscription, busy]);
  }

  /** Resolves once the attempt is on disk. */
  async record({ claim }: ClaimedResend, attempt: RecordedAttempt): Promise<void> {
    await this.connections.record(RECORD_RESEND, [...attemptValues(attempt), claim]);
  }

  /** Releases the claim: claimable again at once, or after `waitMs`. */
  async release({ id, claim }: ClaimedResend, waitMs?: number): Promise<void> {
    const until = waitMs === undefined ? null : new Date(this.clock.now().getTime() + waitMs);
    await this.connections.claim(RELEASE_RESEND, [id, claim, until]);
  }

  /** Ends the resend without an attempt. */
  async drop({ id, claim }: ClaimedResend): Promise<void> {
    await this.connections.record(DROP_RESEND, [id, claim]);
  }
}
