import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EventsConfig } from '../config/index.js';
import type { EventRenderer, LoggedEvent } from '../events/index.js';
import type { EventLog, LogBounds, LogPage } from '../event-log/index.js';
import { LogTail } from './log-tail.js';
import type { StreamFilter } from './stream-filter.js';

const LAST = 1_000;

/** A log that grows to `LAST` in small steps while it is read. */
class GrowingLog {
  last = 0;
  epoch = 0;

  /** The current bounds. */
  get now(): LogBounds {
    const { last, epoch } = this;
    return { first: 1, last, epoch, epochs: epoch === 0 ? [] : [{ epoch, head: last }] };
  }

  async bounds(): Promise<LogBounds> {
    const { now } = this;
    await nextTurn();
    return now;
  }

  async read(after: number, limit: number): Promise<LogPage> {
    const { epoch } = this;
    const end = Math.min(this.last, after + limit);
    await nextTurn();
    const size = Math.max(0, end - after);
    return { epoch, events: Array.from({ length: size }, (_, n) => eventAt(after + n + 1)) };
  }

  /** Restores a backup and marks the restore in the log. */
  restoreTo(head: number): void {
    this.last = head;
    this.epoch += 1;
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
  const selection = { tenantId: null, aggregateId: null, attributes: [], format: 'envelope' };
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

describe('LogTail', () => {
  it('sends each stream exactly the events after the position at which it joined', async () => {
    const log = new GrowingLog();
    const tail = tailOf(log);
    tail.start();
    const growing = log.grow();
    const seen: { readonly wanted: number[]; readonly got: number[] }[] = [];
    for (let stream = 0; stream < 40; stream++) {
      for (let turns = randomInt(0, 8); turns > 0; turns--) await nextTurn();
      const eventType = stream % 2 === 0 ? null : 'a.third';
      tail.watch(log.now);
      const got: number[] = [];
      const joined = tail
        .frames(filterOf(eventType))
        .subscribe(({ position }) => got.push(position));
      if (stream % 5 === 0) {
        // Leaves soon, so that the tail is without streams now and then.
        await nextTurn();
        joined.unsubscribe();
        tail.unwatch();
      } else {
        seen.push({ wanted: wantedAfter(tail.position, eventType), got });
      }
    }
    await growing;
    while (tail.position < LAST) await nextTurn();
    await tail.stop();
    for (const { wanted, got } of seen) expect(got).toEqual(wanted);
  });

  it('does not read while no stream is open', async () => {
    const log = new GrowingLog();
    log.last = 100;
    const tail = tailOf(log);
    tail.start();
    tail.wake();
    for (let turns = 0; turns < 20; turns++) await nextTurn();
    expect(tail.position).toBe(0);
    tail.watch(log.now);
    expect(tail.position).toBe(100);
    await tail.stop();
  });

  it('completes its streams when the log enters another epoch, and continues at the restored head', async () => {
    const log = new GrowingLog();
    log.last = 50;
    const tail = tailOf(log);
    tail.start();
    tail.watch(log.now);
    const seen: number[] = [];
    const stream = tail.frames(filterOf(null)).subscribe(({ position }) => seen.push(position));
    log.last = 60;
    while (tail.position < 60) await nextTurn();
    log.restoreTo(30);
    while (!stream.closed) await nextTurn();
    while (tail.epoch !== 1) await nextTurn();
    expect(tail.position).toBe(30);

    const ids: string[] = [];
    tail.frames(filterOf(null)).subscribe(({ body }) => ids.push(body.toString()));
    log.last = 32;
    while (ids.length < 2) await nextTurn();
    expect(ids.map((frame) => frame.split('\n')[0])).toEqual(['id: 31.1', 'id: 32.1']);
    expect(seen).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
    await tail.stop();
  });

  it('enters another epoch immediately when a new stream knows of it', async () => {
    const log = new GrowingLog();
    log.last = 50;
    const tail = tailOf(log);
    tail.watch(log.now);
    const stream = tail.frames(filterOf(null)).subscribe();
    log.restoreTo(30);
    tail.watch(log.now);
    expect([stream.closed, tail.epoch, tail.position]).toEqual([true, 1, 30]);
    await tail.stop();
  });

  it('skips nothing if another epoch begins while a page is read', async () => {
    const log = new GrowingLog();
    log.last = 50;
    const tail = tailOf(log);
    const reading: ((page: LogPage) => void)[] = [];
    const read = log.read.bind(log);
    log.read = () => new Promise((resolve) => reading.push(resolve));
    tail.watch(log.now);
    tail.frames(filterOf(null)).subscribe();
    tail.start();
    while (reading.length === 0) await nextTurn();

    // The read ends after a new stream has moved the tail to the new epoch.
    log.restoreTo(30);
    tail.watch(log.now);
    log.last = 60;
    const got: number[] = [];
    tail.frames(filterOf(null)).subscribe(({ position }) => got.push(position));
    log.read = read;
    reading[0]?.(await log.read(50, 200));
    while (tail.position < 60) await nextTurn();
    expect(got).toEqual(Array.from({ length: 30 }, (_, n) => 31 + n));
    await tail.stop();
  });
});
