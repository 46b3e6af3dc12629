import { describe, expect, it } from '@jest/globals';
import { Subject } from 'rxjs';
import type { LoggedEvent } from '../events/index.js';
import { EventStream } from './event-stream.js';
import type { StreamSources } from './event-stream.js';
import { ReadyFrame } from './ready-frame.js';
import type { EventFrame } from './rendered-event.js';
import type { ReplayPage } from './replay.js';
import type { StartPoint } from './start-point.js';
import type { StreamFilter } from './stream-filter.js';
import type { StreamResponse } from './stream-response.js';

const SILENT = 3;
const STALLED = 5;

/** A client that can be told to stop reading. */
class Client {
  readonly lines: string[] = [];
  isOpen = true;
  isFull = false;
  hasUnsent = false;
  taken = 0;
  onDrained: (() => void) | undefined;

  write(frame: ReadyFrame): void {
    this.lines.push(frame.body.toString().trim().replaceAll('\n', ' | '));
  }

  async drained(): Promise<void> {
    if (this.isFull) await new Promise<void>((resolve) => (this.onDrained = resolve));
  }

  end(): void {
    this.isOpen = false;
  }

  cutOff(): void {
    this.isOpen = false;
  }
}

/** A log with the given last position, of which the even positions are wanted. */
class World {
  readonly client = new Client();
  readonly live = new Subject<EventFrame>();
  readonly warnings: unknown[] = [];
  readonly pages: number[] = [];
  position: number;
  epoch = 0;
  /** The epoch that pages are read in, when it is not the tail's. */
  readIn: number | undefined;
  failing = false;

  constructor(last: number) {
    this.position = last;
  }

  stream(start: Partial<StartPoint> = {}): EventStream {
    const tail = { frames: () => this.live, position: 0, epoch: 0 };
    Object.defineProperty(tail, 'position', { get: () => this.position });
    Object.defineProperty(tail, 'epoch', { get: () => this.epoch });
    const sources = {
      tail,
      replay: { page: (_filter: unknown, after: number, upTo: number) => this.page(after, upTo) },
      renderer: { versionFor: () => 1, render: () => '{}' },
      logger: { warn: (line: unknown) => this.warnings.push(line), error: () => undefined },
    } as unknown as StreamSources;
    const filter = { selection: {}, wantedVersion: () => null } as unknown as StreamFilter;
    const response = this.client as unknown as StreamResponse;
    const from = { position: 0, epoch: this.epoch, reset: null, resumed: true, ...start };
    return new EventStream('key', filter, response, sources, from);
  }

  append(position: number): void {
    if (position % 2 === 0) this.live.next({ position, ready: new ReadyFrame(`id: ${position}`) });
    this.position = position;
  }

  /** Two positions a page. */
  private page(after: number, upTo: number): Promise<ReplayPage> {
    if (this.failing) return Promise.reject(new Error('no database'));
    this.pages.push(after);
    const scannedTo = Math.min(after + 2, upTo);
    const positions = [after + 1, after + 2].filter((n) => n % 2 === 0 && n <= scannedTo);
    const events = positions.map((position) => ({ position, eventType: 'a.b' }) as LoggedEvent);
    const epoch = this.readIn ?? this.epoch;
    return Promise.resolve({ events, epoch, scannedTo, expiredTo: null });
  }
}

describe('an event stream', () => {
  it('joins the tail at once when there is nothing to replay', async () => {
    const world = new World(6);
    const stream = world.stream({ position: 6 });
    await stream.run();
    world.append(7);
    world.append(8);
    expect(world.pages).toEqual([]);
    expect(world.client.lines).toEqual(['retry: 3000 | id: 6', 'id: 8']);
  });

  it('ignores what the tail brings from before its start', async () => {
    const world = new World(3);
    await world.stream({ position: 6 }).run();
    for (const position of [4, 5, 6, 7, 8]) world.append(position);
    expect(world.client.lines).toEqual(['retry: 3000 | id: 6', 'id: 8']);
  });

  it('replays until it is where the tail is, while that moves on', async () => {
    const world = new World(4);
    const running = world.stream().run();
    world.position = 7;
    await running;
    world.append(8);
    const ids = world.client.lines.map((line) => /id: (\d+)/.exec(line)?.[1]);
    expect(ids).toEqual(['0', '2', '4', '6', '8']);
    expect(world.pages).toEqual([0, 2, 4, 6]);
  });

  it('waits for a client that does not keep up with the replay', async () => {
    const world = new World(6);
    world.client.isFull = true;
    const running = world.stream().run();
    await new Promise(setImmediate);
    expect(world.client.lines).toHaveLength(2);
    world.client.isFull = false;
    world.client.onDrained?.();
    await running;
    expect(world.client.lines).toHaveLength(4);
  });

  it('keeps alive with the position that was scanned, and only after a silence', async () => {
    const world = new World(6);
    const stream = world.stream({ position: 6 });
    await stream.run();
    for (let tick = 0; tick < SILENT; tick++) stream.tick(SILENT, STALLED);
    expect(world.client.lines).toHaveLength(1);
    world.append(7);
    stream.tick(SILENT, STALLED);
    expect(world.client.lines.at(-1)).toBe(': keep-alive | id: 7');
    for (let tick = 0; tick < SILENT; tick++) stream.tick(SILENT, STALLED);
    expect(world.client.lines).toHaveLength(2);
  });

  it('keeps alive with the position that it has replayed, and never that of the tail', async () => {
    const world = new World(6);
    world.client.isFull = true;
    const stream = world.stream();
    const running = stream.run();
    await new Promise(setImmediate);
    world.client.isFull = false;
    for (let tick = 0; tick <= SILENT; tick++) stream.tick(SILENT, STALLED);
    expect(world.client.lines.at(-1)).toBe(': keep-alive | id: 2');
    world.client.onDrained?.();
    await running;
  });

  it('is cut off when its client takes nothing for long, and not while it takes a little', async () => {
    const world = new World(6);
    const stream = world.stream({ position: 6 });
    await stream.run();
    world.client.hasUnsent = true;
    for (let tick = 0; tick < 4 * STALLED; tick++) {
      world.client.taken += tick % STALLED === 0 ? 1 : 0;
      stream.tick(1_000, STALLED);
    }
    expect(world.client.isOpen).toBe(true);
    for (let tick = 0; tick <= STALLED; tick++) stream.tick(1_000, STALLED);
    expect(world.client.isOpen).toBe(false);
    expect(world.live.observed).toBe(false);
  });

  it('ends, and errs in no other way, when the past cannot be read', async () => {
    const world = new World(6);
    world.failing = true;
    await world.stream().run();
    expect(world.client.isOpen).toBe(false);
    expect(world.warnings).toHaveLength(1);
  });

  it('stops replaying when its client has gone', async () => {
    const world = new World(100);
    const stream = world.stream();
    const running = stream.run();
    stream.end();
    await running;
    expect(world.pages).toEqual([0]);
    expect(world.live.observed).toBe(false);
  });

  it('names its epoch in every id', async () => {
    const world = new World(3);
    world.epoch = 2;
    const stream = world.stream({ reset: 'restored' });
    await stream.run();
    for (let tick = 0; tick <= SILENT; tick++) stream.tick(SILENT, STALLED);
    const ids = world.client.lines.map((line) => /id: ([\d.]+)/.exec(line)?.[1]);
    expect(ids).toEqual(['0.2', '0.2', '2.2', '3.2']);
  });

  it('ends when the log enters another epoch', async () => {
    const world = new World(6);
    await world.stream({ position: 6 }).run();
    world.live.complete();
    expect(world.client.isOpen).toBe(false);
  });

  it('ends when the tail follows another epoch than the one it starts in', async () => {
    const world = new World(6);
    world.epoch = 1;
    await world.stream({ epoch: 0 }).run();
    expect(world.client.lines).toEqual(['retry: 3000 | id: 0']);
    expect(world.client.isOpen).toBe(false);
    expect(world.pages).toEqual([]);
    expect(world.live.observed).toBe(false);
  });

  it('ends at a page of another epoch, and shows nothing of it', async () => {
    const world = new World(6);
    world.readIn = 1;
    await world.stream().run();
    expect(world.client.lines).toEqual(['retry: 3000 | id: 0']);
    expect(world.client.isOpen).toBe(false);
  });
});
