import { Injectable } from '@nestjs/common';
import { EventHistory, EventRenderer } from '../events/index.js';
import type { EventEnvelope, LoggedEvent } from '../events/index.js';
import type { AsOf } from './as-of.js';
import { replayOrder } from './order-replay.js';
import type { OrderState } from './order-state.js';
import { OrderNotThen, OrderPastGone, OrderPastNotReady } from './orders.errors.js';

/** Events read at once. */
const PAGE_SIZE = 500;

/** Orders as they were, rebuilt from their events. */
@Injectable()
export class OrderPast {
  constructor(
    private readonly history: EventHistory,
    private readonly renderer: EventRenderer,
  ) {}

  /**
   * The order at a point of its past. At or after its last change that is the order itself.
   * @throws {OrderNotThen} before it was placed, or at an event that it has not had yet
   * @throws {OrderPastGone} when events up to that point are no longer kept
   * @throws {OrderPastNotReady} when the log does not have those events yet
   */
  async at(order: OrderState, asOf: AsOf): Promise<OrderState> {
    if (isBefore(asOf, order) || isAhead(asOf, order)) throw new OrderNotThen();
    if (isPresent(asOf, order)) return order;
    const last = asOf.kind === 'sequence' ? asOf.sequenceNumber : order.version;
    const events = await this.events(order.id, last);
    const upTo = asOf.kind === 'sequence' ? events : events.filter(happenedBy(asOf.time));
    return replayOrder(upTo.map((event) => this.inLatestVersion(event)));
  }

  /** The order's events 1..`last`. */
  private async events(aggregateId: string, last: number): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    while (events.length < last) {
      const after = events.length;
      const limit = Math.min(PAGE_SIZE, last - after);
      const page = await this.history.read({ aggregateId, after, limit, version: last });
      if (page.behind) throw new OrderPastNotReady();
      if (page.events[0]?.sequenceNumber !== after + 1) throw new OrderPastGone();
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

function happenedBy(time: Date): (event: LoggedEvent) => boolean {
  return ({ timestamp }) => new Date(timestamp) <= time;
}
