import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Clock } from '../../common/index.js';
import type { SqlClient } from '../../database/index.js';
import { EventRenderer, LOG_APPENDED } from '../../events/index.js';
import type { LoggedEvent } from '../../events/index.js';
import { LogReader, LogReaders, ReaderPool } from '../../event-log/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { DeliveryStore } from './delivery-store.js';
import type { Match } from './delivery-store.js';
import { EventContents } from './event-contents.js';
import { DELIVERIES_ADDED } from './hints.js';
import { SubscriptionCache } from './subscription-cache.js';

/** Events per transaction. */
const PAGE_SIZE = 1_000;
/**
 * The approximate number of deliveries per transaction: once there are as many, the page ends after
 * the current event. A thousand events for a thousand subscriptions would otherwise be one
 * transaction of a million rows.
 */
const ENOUGH_MATCHES = 10_000;
const CURSOR = 'webhooks';
/** How often the fan-out reads the log without a hint. */
const POLL_MS = 250;

/**
 * Creates one delivery for each event of the log and matching subscription. The deliveries commit
 * with the cursor, so each event is matched exactly once, whichever worker reads its page; any
 * number of workers may run.
 *
 * An event whose data cannot be read matches as if it passed, so no event can block the fan-out.
 * The only failures are those of the database, and they are retried.
 */
@Injectable()
export class FanOut extends BackgroundWorker {
  private readonly subscriptions: SubscriptionCache;
  private readonly reader: LogReader;
  private registered = false;
  private matched = 0;

  constructor(
    sql: ReaderPool,
    private readonly deliveries: DeliveryStore,
    private readonly hints: EventEmitter2,
    private readonly clock: Clock,
    renderer: EventRenderer,
    readers: LogReaders,
  ) {
    super({
      name: 'fan-out',
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'webhook fan-out failed',
      // Every event wakes the fan-out.
      backsOff: true,
    });
    this.subscriptions = new SubscriptionCache(new EventContents(renderer));
    readers.declare({ cursor: CURSOR, label: 'webhooks', startAt: 'earliest' });
    this.reader = new LogReader(sql, {
      name: CURSOR,
      // At the first start, no event in the log can have a subscription. Starting at the earliest
      // position misses no event, and a subscription gets none from before its creation.
      startAt: 'earliest',
      pageSize: PAGE_SIZE,
      handle: (events, client) => this.fanOut(events, client),
    });
  }

  @OnEvent(LOG_APPENDED)
  override wake(): void {
    super.wake();
  }

  /** Reads one page of the log. */
  override async runOnce(): Promise<boolean> {
    if (!this.registered) await this.reader.register();
    this.registered = true;
    this.matched = 0;
    const more = await this.reader.readPage();
    if (this.matched > 0) this.hints.emit(DELIVERIES_ADDED);
    return more;
  }

  /** @returns the position up to which events are matched */
  private async fanOut(events: readonly LoggedEvent[], client: SqlClient): Promise<number> {
    const subscriptions = await this.subscriptions.current(client);
    const matches: Match[] = [];
    let reached = 0;
    for (const event of events) {
      for (const subscriptionId of subscriptions.match(event)) {
        matches.push({ subscriptionId, event });
      }
      reached = event.position;
      if (matches.length >= ENOUGH_MATCHES) break;
    }
    this.matched = matches.length;
    if (matches.length > 0) await this.deliveries.insert(client, matches, this.clock.now());
    return reached;
  }
}
