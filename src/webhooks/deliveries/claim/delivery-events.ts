import { Injectable } from '@nestjs/common';
import { toLoggedEvent } from '../../../event-log/index.js';
import type { LogRow } from '../../../event-log/index.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { LOAD_EVENT_COPIES, LOAD_EVENTS } from './claim.sql.js';
import type { ClaimRow } from './claimed-delivery.js';
import { copiedEvent } from './copied-event.js';
import type { CopyRow } from './copied-event.js';
import { RecentEvents, SharedEvent } from '../../renditions/index.js';

/** A delivery, and where its event is in the log. */
type DeliveryRef = Pick<ClaimRow, 'id' | 'position'>;

/** Finds the events of claimed deliveries: in memory, else in the log, else in the delivery's own copy. */
@Injectable()
export class DeliveryEvents {
  constructor(
    private readonly sessions: DeliveryConnections,
    private readonly recent: RecentEvents,
  ) {}

  /** By delivery; one whose event is nowhere is not in it. */
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
   * What was loaded is taken from here, not from memory, which may have no room for all of it.
   * @returns the deliveries whose events the log has dropped
   */
  private async load(
    rows: readonly DeliveryRef[],
    into: Map<string, SharedEvent>,
  ): Promise<DeliveryRef[]> {
    const positions = [...new Set(rows.map(({ position }) => position))];
    const logged = await this.sessions.claim<LogRow>(LOAD_EVENTS, [positions]);
    const events = new Map(
      logged.map((row) => [Number(row.position), this.recent.remember(toLoggedEvent(row))]),
    );
    return rows.filter(({ id, position }) => {
      const event = events.get(Number(position));
      if (event) into.set(id, event);
      return !event;
    });
  }

  /** Only deliveries that were replayed after the log dropped their event have one. */
  private async loadCopies(
    rows: readonly DeliveryRef[],
    into: Map<string, SharedEvent>,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    for (const copy of await this.sessions.claim<CopyRow>(LOAD_EVENT_COPIES, [ids])) {
      into.set(copy.id, new SharedEvent(copiedEvent(copy)));
    }
  }
}
