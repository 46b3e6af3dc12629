import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { beginEpoch } from '../../src/event-log/epochs/index.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { Consumers } from './consumer-programs.js';
import { LANGUAGES } from './languages.js';
import { ADMIN_KEY } from '../support/app.js';

const programs = LANGUAGES.filter(({ isMissing }) => !isMissing).flatMap((language) =>
  ['poll', 'stream'].map((program) => ({ language, program, name: language.name })),
);

describe('the log consumers of docs/consuming.md', () => {
  let app: DeliveringApp;
  let consumers: Consumers;

  beforeAll(async () => {
    app = await startDeliveringApp();
  });
  afterAll(() => app.close());
  afterEach(() => consumers.remove());

  describe.each(programs)('in $name: $program', ({ language, program }) => {
    beforeEach(() => {
      consumers = new Consumers(language);
    });

    const start = () => consumers.start(program, { TIDINGS_URL: app.url, TIDINGS_KEY: ADMIN_KEY });
    const inTheLog = async (): Promise<string[]> => {
      const { body } = await app.call('GET', '/events?types=order.*&limit=1000');
      return body.data.map(({ eventId }: { readonly eventId: string }) => eventId);
    };
    /** Polls slowly: reading the state blocks this process, which is the program's server. */
    const eventuallyRecorded = (check: (ids: readonly string[]) => boolean): Promise<boolean> =>
      eventually(() => check(consumers.recorded()), 60_000, 250);
    const caughtUp = async (): Promise<void> => {
      const all = await inTheLog();
      await eventuallyRecorded((ids) => {
        expect(ids).toEqual(all);
        return true;
      });
    };

    it('records every event once and in order from the first, even when killed', async () => {
      const published = await app.publish(5);
      await eventually(async () => (await inTheLog()).includes(published[4]!));
      const first = start();
      await caughtUp();
      // The program is live while these are published.
      await app.publish(3, 'order.created');
      await app.publish(1, 'inventory.low_stock');
      await eventuallyRecorded(({ length }) => length >= published.length + 1);
      await consumers.kill(first);
      const missed = await app.publish(4, 'order.delivered');
      await eventually(async () => (await inTheLog()).includes(missed[3]!));
      start();
      await caughtUp();
    });

    it('drops events that a restore from a backup has removed, and records those that replace them', async () => {
      await app.publish(3, 'order.cancelled');
      const lost = await app.publish(4, 'order.delivered');
      await eventually(async () => (await inTheLog()).includes(lost[3]!));
      const first = start();
      await caughtUp();
      await consumers.kill(first);
      await takeBack(app.databaseUrl, lost[0]!);
      // More than was lost: by position alone, some of these would be skipped.
      const instead = await app.publish(6, 'order.delivered');
      await eventually(async () => (await inTheLog()).includes(instead[5]!));
      start();
      await caughtUp();
      expect(await inTheLog()).not.toContain(lost[0]);
      const further = await app.publish(2);
      await eventually(async () => (await inTheLog()).includes(further[1]!));
      await caughtUp();
    });
  });
});

/** Changes the log as a restore from a backup to this event does, and marks the restore. */
async function takeBack(databaseUrl: string, eventId: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('BEGIN');
  await client.query(
    `UPDATE event_log_head SET position = (SELECT position - 1 FROM event_log WHERE event_id = $1)`,
    [eventId],
  );
  await client.query(`
    ALTER TABLE event_log_1 DISABLE TRIGGER ALL;
    DELETE FROM event_log WHERE position > (SELECT position FROM event_log_head);
    DELETE FROM event_log_checkpoint WHERE position > (SELECT position FROM event_log_head);
    ALTER TABLE event_log_1 ENABLE TRIGGER ALL;
    COMMIT`);
  await beginEpoch(client, {});
  await client.end();
}
