import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { eventsOf } from '../event-log/index.js';
import type { PageRow } from '../event-log/index.js';
import { REPLAY_PAGE } from './replay.sql.js';
import type { StreamFilter } from './stream-filter.js';
import { Turnstile } from './turnstile.js';

/** Events per page: what a replaying stream holds in memory. */
const PAGE_SIZE = 100;
/** Positions that one query looks at, so that a filter that finds nothing does not hold a connection for long. */
const WINDOW = 10_000;
/** Pages read at once: a thousand clients that come back together must leave connections to everybody else. */
const CONCURRENCY = 4;

/** A page of a stream's past. */
export interface ReplayPage {
  readonly events: readonly LoggedEvent[];
  /** The epoch of the log that the page was read in. */
  readonly epoch: number;
  /** Everything up to here has been looked at. */
  readonly scannedTo: number;
  /** Set when events between the cursor and this position are no longer kept: the page starts after it. */
  readonly expiredTo: number | null;
}

interface Row extends PageRow {
  readonly oldestKept: number | null;
  readonly logEpoch: number;
}

/** Reads what happened before a stream joined the tail. */
@Injectable()
export class Replay {
  private readonly turnstile = new Turnstile(CONCURRENCY);

  constructor(private readonly sql: SqlPool) {}

  /** The next page after `after`, of events up to `upTo`. */
  async page(filter: StreamFilter, after: number, upTo: number): Promise<ReplayPage> {
    // An index finds one aggregate's events wherever they are.
    const narrow = filter.selection.aggregateId !== null;
    const end = narrow ? upTo : Math.min(upTo, after + WINDOW);
    const values = [after, end, PAGE_SIZE, ...parametersOf(filter)];
    const rows = await this.turnstile.run(() => this.sql.query<Row>(REPLAY_PAGE, values));

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

/** $4 to $8 of the statement. */
function parametersOf({ selection }: StreamFilter): unknown[] {
  const { tenantId, aggregateId, attribute, types } = selection;
  const attributes = attribute && JSON.stringify({ [attribute.name]: attribute.value });
  const { names } = types;
  if (names.includes('*')) return [tenantId, aggregateId, attributes, null, null];
  const resources = names.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -2));
  const exact = names.filter((name) => !name.endsWith('.*'));
  return [tenantId, aggregateId, attributes, exact, resources];
}
