import { Injectable } from '@nestjs/common';
import { Semaphore } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { eventsOf } from '../event-log/index.js';
import { REPLAY_PAGE } from './replay.sql.js';
import type { ReplayFilter } from './replay.sql.js';
import type { StreamFilter } from './stream-filter.js';

/** Events per page, and so the most that a replaying stream holds in memory. */
const PAGE_SIZE = 100;
/**
 * Positions scanned by one query, so that a filter that rarely matches does not hold a connection
 * for long.
 */
const WINDOW = 10_000;
/**
 * Pages read at once: a thousand clients that reconnect together must leave connections for other
 * work.
 */
const CONCURRENCY = 4;

/** A page of a replay. */
export interface ReplayPage {
  readonly events: readonly LoggedEvent[];
  /** The epoch of the log that the page was read in. */
  readonly epoch: number;
  /** Everything up to here has been scanned. */
  readonly scannedTo: number;
  /** Set if events up to this position are no longer stored; the page starts after it. */
  readonly expiredTo: number | null;
}

/** Reads the events from before a stream joined the tail. */
@Injectable()
export class Replay {
  private readonly semaphore = new Semaphore(CONCURRENCY);

  constructor(private readonly sql: SqlPool) {}

  /** The next page after `after`, of events up to `upTo`. */
  async page(filter: StreamFilter, after: number, upTo: number): Promise<ReplayPage> {
    // An index finds the events of one aggregate at any position.
    const narrow = filter.selection.aggregateId !== null;
    const end = narrow ? upTo : Math.min(upTo, after + WINDOW);
    const rows = await this.semaphore.run(() =>
      this.sql.query(REPLAY_PAGE, [after, end, PAGE_SIZE, ...parametersOf(filter)]),
    );

    const oldestKept = rows[0]?.oldestKept ?? upTo + 1;
    const expiredTo = oldestKept > after + 1 ? oldestKept - 1 : null;
    const found = eventsOf(rows.map(({ oldestKept: _, logEpoch: __, ...row }) => row));
    const last = found.length === PAGE_SIZE ? found.at(-1)?.position : undefined;
    return {
      events: found.filter((event) => filter.matches(event)),
      epoch: rows[0]?.logEpoch ?? 0,
      scannedTo: Math.max(last ?? end, expiredTo ?? 0),
      expiredTo,
    };
  }
}

function parametersOf({ selection }: StreamFilter): ReplayFilter {
  const { tenantId, aggregateId, types } = selection;
  const attributes = attributesText(selection);
  const { names } = types;
  if (names.includes('*')) return [tenantId, aggregateId, attributes, null, null];
  const resources = names.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -2));
  const exact = names.filter((name) => !name.endsWith('.*'));
  return [tenantId, aggregateId, attributes, exact, resources];
}

function attributesText({ attributes }: StreamFilter['selection']): string | null {
  if (attributes.length === 0) return null;
  return JSON.stringify(Object.fromEntries(attributes.map(({ name, value }) => [name, value])));
}
