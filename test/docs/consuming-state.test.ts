import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { Consumers, statements } from './consumer-programs.js';
import { LANGUAGES } from './languages.js';
import { eventOf, sendSigned } from './signed-event.js';
import type { Event } from './signed-event.js';

describe('the journal of docs/consuming.md', () => {
  const [node] = LANGUAGES;
  let consumers: Consumers;

  beforeEach(() => {
    consumers = new Consumers(node!);
  });
  afterEach(() => consumers.remove());

  it('truncates an incomplete line left by a crash', async () => {
    const [whole, half] = [eventOf(), eventOf({ eventType: 'ä' })].map((e) => JSON.stringify(e));
    const path = join(consumers.folder, 'state');
    appendFileSync(path, `${whole}\n${half?.slice(0, -10)}`);
    await consumers.startServer();
    expect(readFileSync(path, 'utf8')).toBe(`${whole}\n`);
  });

  it('survives a full disk, and records afterwards what it could not write', async () => {
    // Files are limited to a few blocks: a line that does not fit is written in part.
    const limited = ['sh', '-c', 'ulimit -f 4; exec "$0" "$@"'];
    const { child, url } = await consumers.startServer({}, limited);
    const died = once(child, 'exit');
    const events: Event[] = [];
    while (child.exitCode === null && child.signalCode === null && events.length < 1_000) {
      const event = eventOf();
      events.push(event);
      const status = await sendSigned(url, event).catch(() => undefined);
      if (status === undefined) break;
      expect(status).toBe(200);
    }
    await died;
    const torn = readFileSync(join(consumers.folder, 'state'), 'utf8');
    expect(torn.endsWith('\n')).toBe(false);

    const again = await consumers.startServer();
    for (const event of events.slice(-2)) expect(await sendSigned(again.url, event)).toBe(200);
    expect(consumers.recorded()).toEqual(events.map(({ eventId }) => eventId));
  });
});

describe('the SQL of docs/consuming.md', () => {
  const [tables = '', record = ''] = statements();
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 10 });
    await pool.query(tables);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const recordEvent = async (event: Event): Promise<number> => {
    const { rows } = await pool.query<{ new: number }>(record, [JSON.stringify(event)]);
    return rows[0]?.new ?? Number.NaN;
  };
  const latestOf = async ({ aggregateId }: Event): Promise<Event> => {
    const sql = 'SELECT event FROM latest_orders WHERE order_id = $1';
    return (await pool.query<{ event: Event }>(sql, [aggregateId])).rows[0]!.event;
  };

  it('records an event once, even when many copies arrive at once', async () => {
    const event = eventOf();
    const recorded = await Promise.all(Array.from({ length: 10 }, () => recordEvent(event)));
    expect(recorded.reduce((sum, n) => sum + n)).toBe(1);
    expect(await recordEvent(event)).toBe(0);
    expect(await latestOf(event)).toEqual(event);
  });

  it('never overwrites a newer event with an older one, whatever the order', async () => {
    const first = eventOf();
    const { aggregateId } = first;
    const all = [3, 1, 5, 2, 4].map((sequenceNumber) => eventOf({ aggregateId, sequenceNumber }));
    const recorded = await Promise.all(all.map(recordEvent));
    expect(recorded).toEqual([1, 1, 1, 1, 1]);
    expect(await latestOf(first)).toMatchObject({ sequenceNumber: 5 });
  });
});
