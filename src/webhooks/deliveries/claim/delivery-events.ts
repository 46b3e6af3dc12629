import { Injectable } from '@nestjs/common';
import { toLoggedEvent } from '../../../event-log/index.js';
import { RecentEvents, SharedEvent } from '../../renditions/index.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { LOAD_EVENT_COPIES, LOAD_EVENTS } from './claim.sql.js';
import type { ClaimedRow } from './claim-due.sql.js';
import { copiedEvent } from './copied-event.js';

/** A delivery and the position of its event. */
type DeliveryRef = Pick<ClaimedRow, 'id' | 'position'>;

/** Finds the events of claimed deliveries: in memory, in the log, or in the delivery's own copy. */
@Injectable()
export class DeliveryEvents {
  constructor(
    private readonly sessions: DeliveryConnections,
    private readonly recent: RecentEvents,
  ) {}

  /** By delivery id; a delivery whose event is found nowhere is absent. */
  async of(rows: readonly DeliveryRef[]): Promise<Map<string, SharedEvent>> {
    const found = new Map<string, SharedEvent>();
    const unknown = this.take(rows, found);
    if (unknown.length === 0) return found;
    const dropped = await this.load(unknown, found);
    if (dropped.length > 0) await this.loadCopies(dropped, found);
    return found;
  }

  /** @returns the deliveries whose events are not in memory */
  private take(rows: readonly DeliveryRef[], into: Map<string, SharedEvent>): DeliveryRef[] {
    return rows.filter((row) => {
      const event = this.recent.get(Number(row.position));
      if (event) into.set(row.id, event);
      return !event;
    });
  }

  /**
   * Uses the loaded events directly, because the memory may not have room for all of them.
   * @returns the deliveries whose events the log no longer has
   */
  private async load(
    rows: readonly DeliveryRef[],
    into: Map<string, SharedEvent>,
  ): Promise<DeliveryRef[]> {
    const positions = [...new Set(rows.map(({ position }) => position))];
    const logged = await this.sessions.claim(LOAD_EVENTS, [positions]);
    const events = new Map(
      logged.map((row) => [Number(row.position), this.recent.remember(toLoggedEvent(row))]),
    );
    return rows.filter(({ id, position }) => {
      const event = events.get(Number(position));
      if (event) into.set(id, event);
      return !event;
    });
  }

  /** Only deliveries that were replayed after the log dropped their event have a copy. */
  private async loadCopies(
    rows: readonly DeliveryRef[],
    into: Map<string, SharedEvent>,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    for (const copy of await this.sessions.claim(LOAD_EVENT_COPIES, [ids])) {
      into.set(copy.id, new SharedEvent(copiedEvent(copy)));
    }
  }
}
