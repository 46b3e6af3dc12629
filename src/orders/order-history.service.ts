import { Injectable } from '@nestjs/common';
import { EventHistory, EventRenderer } from '../events/index.js';
import type { EventEnvelope, LoggedEvent } from '../events/index.js';
import type { AsOf } from './as-of.js';
import { replayOrder } from './order-effects.js';
import type { OrderState } from './order-state.js';
import { NoOrderStateAt, OrderHistoryExpired, OrderHistoryNotReady } from './orders.errors.js';

/** Events per read. */
const PAGE_SIZE = 500;

/** Rebuilds earlier states of orders from their events. */
@Injectable()
export class OrderHistoryService {
  constructor(
    private readonly history: EventHistory,
    private readonly renderer: EventRenderer,
  ) {}

  /**
   * The order as of a point in its history; at or after its last change, that is the order itself.
   * @throws {NoOrderStateAt} before the order was placed, or beyond its last sequence number
   * @throws {OrderHistoryExpired} if events up to that point have expired
   * @throws {OrderHistoryNotReady} if those events are not in the log yet
   */
  async at(order: OrderState, asOf: AsOf): Promise<OrderState> {
    if (isBefore(asOf, order) || isAhead(asOf, order)) throw new NoOrderStateAt();
    if (isPresent(asOf, order)) return order;
    const last = asOf.kind === 'sequence' ? asOf.sequenceNumber : order.version;
    const events = await this.events(order.id, last);
    const upTo = asOf.kind === 'sequence' ? events : events.filter(occurredBy(asOf.time));
    return replayOrder(upTo.map((event) => this.inLatestVersion(event)));
  }

  /** The order's events 1..`last`. */
  private async events(aggregateId: string, last: number): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    while (events.length < last) {
      const after = events.length;
      const limit = Math.min(PAGE_SIZE, last - after);
      const page = await this.history.read({ aggregateId, after, limit, version: last });
      if (page.behind) throw new OrderHistoryNotReady();
      if (page.events[0]?.sequenceNumber !== after + 1) throw new OrderHistoryExpired();
      events.push(...page.events);
    }
    return events;
  }

  private inLatestVersion(event: LoggedEvent): EventEnvelope {
    const version = this.renderer.versionFor(event, null);
    return JSON.parse(this.renderer.render(event, version, 'envelope')) as EventEnvelope;
  }
}

function isBefore(asOf: AsOf, { createdAt }: OrderState): boolean {
  return asOf.kind === 'sequence' ? asOf.sequenceNumber < 1 : asOf.time < createdAt;
}

function isAhead(asOf: AsOf, { version }: OrderState): boolean {
  return asOf.kind === 'sequence' && asOf.sequenceNumber > version;
}

function isPresent(asOf: AsOf, { version, updatedAt }: OrderState): boolean {
  return asOf.kind === 'sequence' ? asOf.sequenceNumber === version : asOf.time >= updatedAt;
}

function occurredBy(time: Date): (event: LoggedEvent) => boolean {
  return ({ timestamp }) => new Date(timestamp) <= time;
}
