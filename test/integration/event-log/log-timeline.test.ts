import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { LogTimeline } from '../../../src/event-log/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

const COUNT = 600;
const START = Date.parse('2025-01-31T00:00:00Z');
const MINUTE = 60_000;

describe('the timeline of the log', () => {
  let app: TestApp;
  let timeline: LogTimeline;
  /** The time of the event at each position: one per minute, each up to eight minutes early. */
  const times = Array.from({ length: COUNT }, (_, n) => START + (n - ((n * 7) % 9)) * MINUTE);

  beforeAll(async () => {
    app = await startTestApp({ settings: { ROLES: 'api,relay' } });
    timeline = app.app.get(LogTimeline);
    const database = app.app.get(DataSource);
    await database.query(INSERT, [times.map((time) => new Date(time))]);
    await eventually(async () => (await timeline.bounds()).last === COUNT);
  });
  afterAll(() => app.close());

  it('finds positions that include every event of the time span', async () => {
    const bounds = await timeline.bounds();
    for (let minute = -30; minute < COUNT + 30; minute += 17) {
      const time = new Date(START + minute * MINUTE);
      const start = await timeline.startOf(time, bounds);
      const end = await timeline.endOf(time, bounds);
      const before = times.slice(0, start - 1);
      const after = times.slice(end);
      expect(before.filter((at) => at >= time.getTime())).toEqual([]);
      expect(after.filter((at) => at <= time.getTime())).toEqual([]);
      // The margin is small: ten minutes of possible disorder, and the actual disorder.
      const near = (position: number): number => Math.abs(position - 1 - minute);
      if (minute > 30 && minute < COUNT - 30) {
        expect([near(start) < 25, near(end) < 25]).toEqual([true, true]);
      }
    }
  });

  it('finds the first and the last position for a time before or after all events', async () => {
    const bounds = await timeline.bounds();
    expect(await timeline.startOf(new Date(START - 3_600_000), bounds)).toBe(1);
    expect(await timeline.endOf(new Date(START - 3_600_000), bounds)).toBe(0);
    expect(await timeline.startOf(new Date(), bounds)).toBe(COUNT + 1);
    expect(await timeline.endOf(new Date(), bounds)).toBe(COUNT);
  });
});

const INSERT = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), 'order.shipped', 1, time, 'tidings/orders', 'order', gen_random_uuid(), 1, 'default',
         'test', 'test', '{}', '{}'
  FROM unnest($1::timestamptz[]) WITH ORDINALITY AS event (time, n) ORDER BY n`;
