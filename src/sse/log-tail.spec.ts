import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EventsConfig } from '../config/index.js';
import type { EventRenderer, LoggedEvent } from '../events/index.js';
import type { EventLog } from '../outbox/index.js';
import { LogTail } from './log-tail.js';
import type { StreamFilter } from './stream-filter.js';

const LAST = 1_000;

/** A log that grows to `LAST` in small steps, while it is read. */
class GrowingLog {
  last = 0;

  async bounds(): Promise<{ first: number; last: number }> {
    const { last } = this;
    await nextTurn();
    return { first: 1, last };
  }

  async read(after: number, limit: number): Promise<LoggedEvent[]> {
    const end = Math.min(this.last, after + limit);
    await nextTurn();
    return Array.from({ length: Math.max(0, end - after) }, (_, n) => eventAt(after + n + 1));
  }

  async grow(): Promise<void> {
    while (this.last < LAST) {
      this.last = Math.min(LAST, this.last + randomInt(0, 20));
      await nextTurn();
    }
  }
}

function eventAt(position: number): LoggedEvent {
  const eventType = position % 3 === 0 ? 'a.third' : 'a.other';
  return { position, eventType, tenantId: 't', aggregateId: 'a', attributes: {} } as LoggedEvent;
}

function filterOf(eventType: string | null): StreamFilter {
  const matches = (event: LoggedEvent): boolean =>
    eventType === null || event.eventType === eventType;
  const selection = { tenantId: null, aggregateId: null, attribute: null, format: 'envelope' };
  return {
    key: String(eventType),
    selection,
    matches,
    wantedVersion: () => null,
  } as unknown as StreamFilter;
}

function wantedAfter(position: number, eventType: string | null): number[] {
  const all = Array.from({ length: LAST - position }, (_, n) => position + n + 1);
  return all.filter((at) => eventType === null || eventAt(at).eventType === eventType);
}

function tailOf(log: GrowingLog): LogTail {
  const renderer = { versionFor: () => 1, render: () => '{}' } as unknown as EventRenderer;
  return new LogTail(log as unknown as EventLog, renderer, { pollIntervalMs: 1 } as EventsConfig);
}

describe('the tail of the log', () => {
  it('gives each stream exactly what comes after the position at which it joined, whenever that is', async () => {
    const log = new GrowingLog();
    const tail = tailOf(log);
    tail.onApplicationBootstrap();
    const growing = log.grow();
    const seen: { readonly wanted: number[]; readonly got: number[] }[] = [];
    for (let stream = 0; stream < 40; stream++) {
      for (let turns = randomInt(0, 8); turns > 0; turns--) await nextTurn();
      const eventType = stream % 2 === 0 ? null : 'a.third';
      tail.watch(log.last);
      const got: number[] = [];
      const joined = tail
        .frames(filterOf(eventType))
        .subscribe(({ position }) => got.push(position));
      if (stream % 5 === 0) {
        // Comes and goes, so that the tail is without streams now and then.
        await nextTurn();
        joined.unsubscribe();
        tail.unwatch();
      } else {
        seen.push({ wanted: wantedAfter(tail.position, eventType), got });
      }
    }
    await growing;
    while (tail.position < LAST) await nextTurn();
    await tail.beforeApplicationShutdown();
    for (const { wanted, got } of seen) expect(got).toEqual(wanted);
  });

  it('reads nothing while nobody watches', async () => {
    const log = new GrowingLog();
    log.last = 100;
    const tail = tailOf(log);
    tail.onApplicationBootstrap();
    tail.wake();
    for (let turns = 0; turns < 20; turns++) await nextTurn();
    expect(tail.position).toBe(0);
    tail.watch(100);
    expect(tail.position).toBe(100);
    await tail.beforeApplicationShutdown();
  });
});
