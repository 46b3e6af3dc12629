import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Observable } from 'rxjs';
import { FailureLog, PollLoop } from '../common/index.js';
import { EventsConfig } from '../config/index.js';
import { EventRenderer, LOG_APPENDED } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { EventLog } from '../event-log/index.js';
import type { LogBounds } from '../event-log/index.js';
import { RenderedEvent } from './rendered-event.js';
import type { EventFrame } from './rendered-event.js';
import type { StreamFilter } from './stream-filter.js';
import { StreamGroups } from './stream-groups.js';

/** Events read at a time. */
const PAGE_SIZE = 200;
/**
 * Writes, and bytes per stream, after which sockets and everybody else get their turn: far less than what a
 * stream may have unsent, so that a burst cuts off nobody who reads.
 */
const WRITES_PER_TURN = 1_000;
const BYTES_PER_TURN = 64 * 1024;

/**
 * Reads the log once for all streams of the process. Each event is rendered once per version and format, and
 * the same bytes go to every stream that wants them. Nothing here waits for a client. While no stream is open, the
 * log is not read at all.
 */
@Injectable()
export class LogTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LogTail.name);
  private readonly groups = new StreamGroups();
  private readonly loop: PollLoop;
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
    this.loop = new PollLoop({
      intervalMs: config.pollIntervalMs,
      round: (signal) => this.round(signal),
      failures: new FailureLog(this.logger, 'cannot read the log for streams'),
    });
  }

  /** The last position that every joined stream has got, or was found not to want. */
  get position(): number {
    return this.scanned;
  }

  /** The epoch of the log that the tail follows. */
  get epoch(): number {
    return this.followed;
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  @OnEvent(LOG_APPENDED)
  wake(): void {
    if (this.viewers > 0) this.loop.wake();
  }

  /** Somebody watches: from now on the tail follows the log, as `bounds` shows it. `unwatch` must follow. */
  watch(bounds: LogBounds): void {
    if (this.viewers === 0 || bounds.epoch !== this.epoch) this.skipTo(bounds);
    this.viewers += 1;
  }

  unwatch(): void {
    this.viewers -= 1;
  }

  /**
   * The frames of the events after `position` that a filter selects, from the moment of subscription on. It never
   * fails, and completes when the log enters another epoch.
   */
  frames(filter: StreamFilter): Observable<EventFrame> {
    return new Observable((subscriber) => {
      const group = this.groups.enter(filter);
      subscriber.add(() => this.groups.leave(group));
      subscriber.add(group.frames.subscribe(subscriber));
    });
  }

  private async round(signal: AbortSignal): Promise<boolean> {
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
    // The tail entered this epoch while the page was read, and moved back: the page starts too late.
    if (this.scanned < after) return true;
    for (const event of events) {
      if (signal.aborted) return false;
      if (epoch !== this.epoch) return true;
      // While this page was read, the last stream may have left and the next one started further on.
      if (event.position <= this.scanned) continue;
      this.dispatch(event);
      if (this.writes >= WRITES_PER_TURN || this.bytes >= BYTES_PER_TURN) await this.giveTurn();
    }
    return events.length === PAGE_SIZE;
  }

  /** One event to all its streams, in one tick: whoever joins before or after it sees a consistent position. */
  private dispatch(event: LoggedEvent): void {
    const rendered = new RenderedEvent(event, this.epoch, this.renderer, this.logger);
    let bytes = 0;
    for (const { filter, frames, members } of this.groups.matching(event)) {
      const frame = rendered.frameFor(filter);
      frames.next(frame);
      this.writes += members;
      bytes = Math.max(bytes, frame.ready.body.length);
    }
    this.bytes += bytes;
    this.scanned = event.position;
  }

  private async giveTurn(): Promise<void> {
    this.writes = 0;
    this.bytes = 0;
    await nextTurn();
  }

  /**
   * Moves to the end of the log. Only while nobody has joined, so that nobody misses what is skipped; streams that
   * replay get there by themselves. Another epoch ends the streams that have joined: after a restore the log may end
   * before what they have seen.
   */
  private skipTo({ last, epoch }: LogBounds): void {
    const isOther = epoch !== this.epoch;
    if (isOther) this.groups.complete();
    this.followed = epoch;
    this.scanned = isOther ? last : Math.max(this.scanned, last);
  }
}
