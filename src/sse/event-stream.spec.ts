import { describe, expect, it } from '@jest/globals';
import { Observable, Subject } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { LoggedEvent } from '../events/index.js';
import { EventStream } from './event-stream.js';
import type { StreamSources } from './event-stream.js';
import { EventFrame } from './frame.js';
import type { Frame } from './frame.js';
import type { ReplayPage } from './replay.js';
import type { StartPoint } from './start-point.js';
import type { StreamFilter } from './stream-filter.js';

const SILENT = 3;

/** A client that can stop reading, and what it has received. */
class Client {
  readonly lines: string[] = [];
  readonly lastEventId = undefined;
  completed = false;
  isFull = false;
  onDrained: (() => void) | undefined;

  async drained(): Promise<void> {
    if (this.isFull) await new Promise<void>((resolve) => (this.onDrained = resolve));
  }

  receive(frame: Frame): void {
    this.lines.push(frame.body.toString().trim().replaceAll('\n', ' | '));
  }
}

/** A log with the given last position; a stream selects the even positions. */
class World {
  readonly client = new Client();
  /** The client's subscription to its stream. */
  subscription: Subscription | undefined;
  readonly live = new Subject<EventFrame>();
  readonly failures: unknown[] = [];
  readonly pages: number[] = [];
  position: number;
  epoch = 0;
  /** The epoch of the pages, if it is not the tail's. */
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
      logger: { error: () => undefined },
      replayFailures: {
        failed: (error: unknown) => this.failures.push(error),
        succeeded: () => undefined,
      },
      silentTicks: SILENT,
    } as unknown as StreamSources;
    const filter = {
      selection: {},
      unknownTypes: [],
      wantedVersion: () => null,
    } as unknown as StreamFilter;
    const from = { position: 0, epoch: this.epoch, reset: null, resumed: true, ...start };
    const request = { keyId: 'key', filter, client: this.client };
    const streams: EventStream[] = [];
    this.subscription = new Observable<Frame>((subscriber) => {
      const stream = new EventStream(request, from, sources, subscriber);
      subscriber.add(() => stream.leave());
      streams.push(stream);
    }).subscribe({
      next: (frame) => this.client.receive(frame),
      complete: () => (this.client.completed = true),
    });
    return streams[0] as EventStream;
  }

  append(position: number): void {
    if (position % 2 === 0) this.live.next(new EventFrame(`id: ${position}`, position));
    this.position = position;
  }

  /** Two positions per page. */
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

describe('EventStream', () => {
  it('joins the tail immediately if there is nothing to replay', async () => {
    const world = new World(6);
    const stream = world.stream({ position: 6 });
    await stream.run();
    world.append(7);
    world.append(8);
    expect(world.pages).toEqual([]);
    expect(world.client.lines).toEqual(['retry: 3000 | id: 6', 'id: 8']);
  });

  it('ignores events of the tail from before its start', async () => {
    const world = new World(3);
    await world.stream({ position: 6 }).run();
    for (const position of [4, 5, 6, 7, 8]) world.append(position);
    expect(world.client.lines).toEqual(['retry: 3000 | id: 6', 'id: 8']);
  });

  it('replays up to the tail while the tail advances', async () => {
    const world = new World(4);
    const running = world.stream().run();
    world.position = 7;
    await running;
    world.append(8);
    const ids = world.client.lines.map((line) => /id: (\d+)/.exec(line)?.[1]);
    expect(ids).toEqual(['0', '2', '4', '6', '8']);
    expect(world.pages).toEqual([0, 2, 4, 6]);
  });

  it('waits during a replay for a client that does not keep up', async () => {
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

  it('sends a keep-alive with the scanned position, only after a silence', async () => {
    const world = new World(6);
    const stream = world.stream({ position: 6 });
    await stream.run();
    for (let tick = 0; tick < SILENT; tick++) stream.tick();
    expect(world.client.lines).toHaveLength(1);
    world.append(7);
    stream.tick();
    expect(world.client.lines.at(-1)).toBe(': keep-alive | id: 7');
    for (let tick = 0; tick < SILENT; tick++) stream.tick();
    expect(world.client.lines).toHaveLength(2);
  });

  it('sends the replayed position in keep-alives during a replay, not that of the tail', async () => {
    const world = new World(6);
    world.client.isFull = true;
    const stream = world.stream();
    const running = stream.run();
    await new Promise(setImmediate);
    world.client.isFull = false;
    for (let tick = 0; tick <= SILENT; tick++) stream.tick();
    expect(world.client.lines.at(-1)).toBe(': keep-alive | id: 2');
    world.client.onDrained?.();
    await running;
  });

  it('completes without an error when a replay fails', async () => {
    const world = new World(6);
    world.failing = true;
    await world.stream().run();
    expect(world.client.completed).toBe(true);
    expect(world.failures).toHaveLength(1);
  });

  it('stops replaying when its client disconnects', async () => {
    const world = new World(100);
    const stream = world.stream();
    const running = stream.run();
    world.subscription?.unsubscribe();
    await running;
    expect(world.pages).toEqual([0]);
    expect(world.live.observed).toBe(false);
    expect(world.client.completed).toBe(false);
  });

  it('leaves the tail when its client disconnects', async () => {
    const world = new World(6);
    await world.stream({ position: 6 }).run();
    expect(world.live.observed).toBe(true);
    world.subscription?.unsubscribe();
    expect(world.live.observed).toBe(false);
  });

  it('stops replaying when it is ended', async () => {
    const world = new World(100);
    const stream = world.stream();
    const running = stream.run();
    stream.end();
    await running;
    expect(world.pages).toEqual([0]);
    expect(world.live.observed).toBe(false);
    expect(world.client.completed).toBe(true);
  });

  it('includes its epoch in every id', async () => {
    const world = new World(3);
    world.epoch = 2;
    const stream = world.stream({ reset: 'restored' });
    await stream.run();
    for (let tick = 0; tick <= SILENT; tick++) stream.tick();
    const ids = world.client.lines.map((line) => /id: ([\d.]+)/.exec(line)?.[1]);
    expect(ids).toEqual(['0.2', '0.2', '2.2', '3.2']);
  });

  it('completes when the log enters another epoch', async () => {
    const world = new World(6);
    await world.stream({ position: 6 }).run();
    world.live.complete();
    expect(world.client.completed).toBe(true);
  });

  it('completes when the tail follows another epoch than its own', async () => {
    const world = new World(6);
    world.epoch = 1;
    await world.stream({ epoch: 0 }).run();
    expect(world.client.lines).toEqual(['retry: 3000 | id: 0']);
    expect(world.client.completed).toBe(true);
    expect(world.pages).toEqual([]);
    expect(world.live.observed).toBe(false);
  });

  it('completes at a page of another epoch without emitting its events', async () => {
    const world = new World(6);
    world.readIn = 1;
    await world.stream().run();
    expect(world.client.lines).toEqual(['retry: 3000 | id: 0']);
    expect(world.client.completed).toBe(true);
  });
});
