import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { DeliverySessions } from '../delivery-sessions.js';
import { CLAIM_DUE, GIVE_BACK, PROMOTE_DUE } from './claim.sql.js';
import { toClaimedDelivery } from './claimed-delivery.js';
import type { ClaimedDelivery, ClaimRow } from './claimed-delivery.js';
import { DeliveryEvents } from './delivery-events.js';

/**
 * Added to WEBHOOK_TIMEOUT: time to start what was claimed and to write down what came of it. A crashed worker's
 * deliveries are repeated after that, within WEBHOOK_TIMEOUT + 15 s as the contract says.
 */
const LEASE_MARGIN_MS = 10_000;

/** Before every UUID. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What a worker would take. */
export interface ClaimWish {
  readonly limit: number;
  /** At most this many of one subscription. */
  readonly perSubscription: number;
  /** Subscriptions of which it would take fewer, or none. */
  readonly rooms: ReadonlyMap<string, number>;
}

export interface ClaimResult {
  readonly deliveries: readonly ClaimedDelivery[];
  /** Whether a further claim at once may find more. */
  readonly more: boolean;
}

/** Takes due deliveries for this worker, and gives them back. */
@Injectable()
export class DeliveryClaims {
  /** The subscription after which the next claim starts, so that each gets its turn. */
  private after = FIRST;

  constructor(
    private readonly sessions: DeliverySessions,
    private readonly events: DeliveryEvents,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  async claim({ limit, perSubscription, rooms }: ClaimWish): Promise<ClaimResult> {
    const leaseUntilMs = this.clock.now().getTime() + this.config.timeoutMs + LEASE_MARGIN_MS;
    const rows = await this.sessions.claim<ClaimRow>(CLAIM_DUE, [
      this.after,
      limit,
      perSubscription,
      [...rooms.keys()],
      [...rooms.values()],
      new Date(leaseUntilMs),
    ]);
    const isFull = rows.length === limit;
    const more = isFull || this.after !== FIRST;
    this.after = isFull ? (rows.at(-1)?.subscriptionId ?? FIRST) : FIRST;
    const events = await this.events.of(rows);
    return {
      deliveries: rows.map((row) =>
        toClaimedDelivery(row, leaseUntilMs, events.get(row.id) ?? null),
      ),
      more,
    };
  }

  /** Makes claimable what has fallen due. Resolves to how many. */
  async promoteDue(): Promise<number> {
    return (await this.sessions.claim(PROMOTE_DUE, [this.clock.now()])).length;
  }

  /** Gives back what was not sent: to be claimed at once or, with `until`, not before then. */
  async giveBack(deliveries: readonly ClaimedDelivery[], until: Date | null = null): Promise<void> {
    if (deliveries.length === 0) return;
    const ids = deliveries.map(({ id }) => id);
    const claims = deliveries.map(({ claim }) => claim);
    await this.sessions.claim(GIVE_BACK, [ids, claims, until]);
  }
}
