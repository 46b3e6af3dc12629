import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Observable } from 'rxjs';
import { EventsConfig } from '../config/index.js';
import { EventRenderer, LOG_APPENDED } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { EventLog } from '../event-log/index.js';
import type { LogBounds } from '../event-log/index.js';
import { BackgroundWorker } from '../workers/index.js';
import type { EventFrame } from './frame.js';
import { RenderedEvent } from './rendered-event.js';
import type { StreamFilter } from './stream-filter.js';
import { StreamGroups } from './stream-groups.js';

/** Events per read. */
const PAGE_SIZE = 200;
/**
 * Writes, and bytes per stream, after which the tail yields to the event loop. The bytes are far
 * fewer than a stream may have unsent, so a burst disconnects no client that reads.
 */
const WRITES_PER_TURN = 1_000;
const BYTES_PER_TURN = 64 * 1024;

/**
 * Follows the log once for all streams of the process. Each event is rendered once per version and
 * format, and the same bytes go to every stream that selects it. The tail never waits for a client.
 * While no stream is open, it does not read the log.
 */
@Injectable()
export class LogTail extends BackgroundWorker {
  private readonly groups = new StreamGroups();
  private viewers = 0;
  private scanned = 0;
  private followed = 0;
  private writes = 0;
  private bytes = 0;

  constructor(
    private readonly log: EventLog,
    private readonly renderer: EventRenderer,
    config: EventsConfig,
  ) {
    super({
      name: 'stream-tail',
      intervalMs: config.pollIntervalMs,
      failureMessage: 'cannot read the log for streams',
    });
  }

  /** The last position scanned for all streams that have joined. */
  get position(): number {
    return this.scanned;
  }

  /** The epoch of the log that the tail follows. */
  get epoch(): number {
    return this.followed;
  }

  @OnEvent(LOG_APPENDED)
  override wake(): void {
    if (this.viewers > 0) super.wake();
  }

  /** Makes the tail follow the log, which is now at `bounds`, until `unwatch` is called. */
  watch(bounds: LogBounds): void {
    if (this.viewers === 0 || bounds.epoch !== this.epoch) this.skipTo(bounds);
    this.viewers += 1;
  }

  unwatch(): void {
    this.viewers -= 1;
  }

  /**
   * The frames of the events after `position` that a filter selects, from the moment of
   * subscription on. Never fails, and completes when the log enters another epoch.
   */
  frames(filter: StreamFilter): Observable<EventFrame> {
    return new Observable((subscriber) => {
      const group = this.groups.enter(filter);
      subscriber.add(() => this.groups.leave(group));
      subscriber.add(group.frames.subscribe(subscriber));
    });
  }

  override async runOnce(signal: AbortSignal): Promise<boolean> {
    if (this.viewers === 0) return false;
    if (this.groups.isEmpty) {
      const bounds = await this.log.bounds();
      if (this.groups.isEmpty) this.skipTo(bounds);
      return false;
    }
    const after = this.scanned;
    const { epoch, events } = await this.log.read(after, PAGE_SIZE);
    if (epoch !== this.epoch) {
      this.skipTo(await this.log.bounds());
      return true;
    }
    // The tail entered this epoch and moved back while the page was read: the page starts too late.
    if (this.scanned < after) return true;
    for (const event of events) {
      if (signal.aborted) return false;
      if (epoch !== this.epoch) return true;
      // While this page was read, the last stream may have left and the next one joined further on.
      if (event.position <= this.scanned) continue;
      this.dispatch(event);
      if (this.writes >= WRITES_PER_TURN || this.bytes >= BYTES_PER_TURN) await this.yieldTurn();
    }
    return events.length === PAGE_SIZE;
  }

  /** Sends one event to all its streams in one tick: a stream joins before it or after it. */
  private dispatch(event: LoggedEvent): void {
    const rendered = new RenderedEvent(event, this.epoch, this.renderer, this.logger);
    let bytes = 0;
    for (const { filter, frames, members } of this.groups.matching(event)) {
      const frame = rendered.frameFor(filter);
      frames.next(frame);
      this.writes += members;
      bytes = Math.max(bytes, frame.body.length);
    }
    this.bytes += bytes;
    this.scanned = event.position;
  }

  private async yieldTurn(): Promise<void> {
    this.writes = 0;
    this.bytes = 0;
    await nextTurn();
  }

  /**
   * Moves to the head of the log. In the same epoch this happens only while no stream has joined,
   * so none misses the skipped events; streams that replay get there by themselves. Another epoch
   * ends the streams that have joined: after a restore, the log may end before what they have seen.
   */
  private skipTo({ last, epoch }: LogBounds): void {
    const isOther = epoch !== this.epoch;
    if (isOther) this.groups.complete();
    this.followed = epoch;
    this.scanned = isOther ? last : Math.max(this.scanned, last);
  }
}
