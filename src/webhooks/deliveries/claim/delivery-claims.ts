import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { CIRCUIT_OPENS_AFTER } from '../../subscriptions/index.js';
import { CLAIM_DUE } from './claim-due.sql.js';
import { GIVE_BACK, PROMOTE_DUE } from './claim.sql.js';
import { toClaimedDelivery } from './claimed-delivery.js';
import type { ClaimedDelivery, ClaimRow, RateRow } from './claimed-delivery.js';
import { DeliveryEvents } from './delivery-events.js';
import { LineWalk } from './line-walk.js';
import { nextFreeAt } from './next-free.js';

/**
 * Added to WEBHOOK_TIMEOUT: time to start what was claimed and to write down what came of it. A crashed worker's
 * deliveries are repeated after that, within WEBHOOK_TIMEOUT + 15 s as the contract says.
 */
const LEASE_MARGIN_MS = 10_000;

/** Before every UUID. */
const FIRST = '00000000-0000-0000-0000-000000000000';
/** And after every one, as text. */
const BEHIND_ALL = 'g';

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
  /** Whether it took all that it may of this subscription, if it took less than it was asked to. */
  readonly cameTo: (subscriptionId: string) => boolean;
  /** When the next delivery that waits for a limit of its subscription may go; null: none does. */
  readonly freeAt: Date | null;
}

/** Takes due deliveries for this worker, and gives them back. */
@Injectable()
export class DeliveryClaims {
  /** The subscription after which the next claim starts, so that each gets its turn. */
  private after = FIRST;
  private readonly walk = new LineWalk();

  constructor(
    private readonly sessions: DeliveryConnections,
    private readonly events: DeliveryEvents,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  async claim({ limit, perSubscription, rooms }: ClaimWish): Promise<ClaimResult> {
    const { after } = this;
    const now = this.clock.now();
    const leaseUntilMs = now.getTime() + this.config.timeoutMs + LEASE_MARGIN_MS;
    const found = await this.sessions.claim<ClaimRow | RateRow>(CLAIM_DUE, [
      after,
      limit,
      perSubscription,
      [...rooms.keys()],
      [...rooms.values()],
      new Date(leaseUntilMs),
      now,
      CIRCUIT_OPENS_AFTER,
      [...this.walk.reached.keys()],
      [...this.walk.reached.values()],
    ]);
    const isFull = found.length === limit;
    const roomOf = (id: string): number => Math.min(perSubscription, rooms.get(id) ?? limit);
    const walkEnded = this.walk.advance(found, roomOf, isFull);
    const more = isFull || after !== FIRST || walkEnded;
    this.after = isFull ? (found.at(-1)?.subscriptionId ?? FIRST) : FIRST;
    const end = this.after === FIRST ? BEHIND_ALL : this.after;
    const rows = found.filter((row) => row.id !== null);
    const events = await this.events.of(rows);
    return {
      deliveries: rows.map((row) =>
        toClaimedDelivery(row, leaseUntilMs, events.get(row.id) ?? null),
      ),
      more,
      cameTo: (id) => !walkEnded && id > after && id < end,
      freeAt: nextFreeAt(found, now),
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
