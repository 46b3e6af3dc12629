import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { Subscriber } from 'rxjs';
import type { Caller } from '../auth/index.js';
import { FailureLog } from '../common/index.js';
import { SseConfig } from '../config/index.js';
import { DeprecatedVersionUsage } from '../event-types/index.js';
import { EventRenderer } from '../events/index.js';
import { EventLog } from '../event-log/index.js';
import type { LogBounds } from '../event-log/index.js';
import { EventStream } from './event-stream.js';
import type { StreamRequest, StreamSources } from './event-stream.js';
import type { Frame } from './frame.js';
import { Heartbeat } from './heartbeat.js';
import { LogTail } from './log-tail.js';
import { Replay } from './replay.js';
import { SharedRead } from './shared-read.js';
import { NoStreamAvailable } from './sse.errors.js';
import { startPoint } from './start-point.js';
import type { StreamClient } from './stream-client.js';
import type { StreamFilter } from './stream-filter.js';

/** A keep-alive is late by at most a twentieth of its interval. */
const TICKS_PER_KEEPALIVE = 20;

/** The streams of this process, as sources of frames. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<EventStream>();
  private readonly replaying = new Set<Promise<void>>();
  private readonly heartbeat: Heartbeat;
  private readonly sources: StreamSources;
  /** Shared, because after a restart thousands of clients reconnect at once. */
  private readonly bounds: SharedRead<LogBounds>;
  private stopping = false;

  constructor(
    log: EventLog,
    private readonly tail: LogTail,
    private readonly usage: DeprecatedVersionUsage,
    replay: Replay,
    renderer: EventRenderer,
    config: SseConfig,
  ) {
    const tickMs = Math.max(1, config.keepaliveMs / TICKS_PER_KEEPALIVE);
    const logger = new Logger(EventStreams.name);
    const replayFailures = new FailureLog(logger, 'stream ended: cannot replay');
    const silentTicks = TICKS_PER_KEEPALIVE;
    this.bounds = new SharedRead(() => log.bounds());
    this.heartbeat = new Heartbeat(tickMs, this.streams);
    this.sources = { tail, replay, renderer, logger, replayFailures, silentTicks };
  }

  /** The API keys that have a stream open in this process. */
  keyIds(): Set<string> {
    return new Set([...this.streams].map((stream) => stream.keyId));
  }

  /**
   * One stream, from the moment of subscription on. It fails only before its first frame, such as
   * with `NoStreamAvailable` when the process is stopping, and completes when the server ends it.
   */
  open(filter: StreamFilter, caller: Caller, client: StreamClient): Observable<Frame> {
    return new Observable((subscriber) => {
      const untrack = this.usage.track('stream', caller, {
        selects: (eventType) => filter.selection.types.matches(eventType),
        wanted: (eventType) => filter.wantedVersion(eventType),
      });
      subscriber.add(untrack);
      const request = { keyId: caller.keyId, filter, client };
      this.start(request, subscriber).catch((error: unknown) => subscriber.error(error));
    });
  }

  /** Ends the streams of an API key that is no longer valid. */
  endOf(keyId: string): void {
    for (const stream of this.streams) if (stream.keyId === keyId) stream.end();
  }

  /** Ends every stream, and waits for the last queries of those that replay. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const stream of this.streams) stream.end();
    await Promise.all(this.replaying);
  }

  private async start(request: StreamRequest, subscriber: Subscriber<Frame>): Promise<void> {
    const bounds = await this.bounds.get();
    if (this.stopping) throw new NoStreamAvailable();
    if (subscriber.closed) return;
    const start = startPoint(request.client.lastEventId, bounds);
    const stream = new EventStream(request, start, this.sources, subscriber);
    this.tail.watch(bounds);
    this.streams.add(stream);
    this.heartbeat.start();
    subscriber.add(() => this.remove(stream));
    const replaying = stream.run().finally(() => this.replaying.delete(replaying));
    this.replaying.add(replaying);
  }

  private remove(stream: EventStream): void {
    stream.leave();
    this.streams.delete(stream);
    this.tail.unwatch();
    if (this.streams.size === 0) this.heartbeat.stop();
  }
}
