import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FailureLog, formatResumePoint } from '../common/index.js';
import { SseConfig } from '../config/index.js';
import { EventRenderer } from '../events/index.js';
import { EventLog } from '../event-log/index.js';
import type { LogBounds } from '../event-log/index.js';
import { EventStream } from './event-stream.js';
import type { StreamSources } from './event-stream.js';
import { Heartbeat } from './heartbeat.js';
import { LogTail } from './log-tail.js';
import { Replay } from './replay.js';
import { SharedRead } from './shared-read.js';
import { NoStreamAvailable } from './sse.errors.js';
import { startPoint } from './start-point.js';
import type { StartPoint } from './start-point.js';
import type { StreamFilter } from './stream-filter.js';
import { StreamResponse } from './stream-response.js';

/** At shutdown, clients get this long to take the end of their streams. */
const FAREWELL_MS = 1_000;

/** A stream as it was asked for. */
export interface StreamRequest {
  readonly keyId: string;
  readonly filter: StreamFilter;
  /** What the client says it has seen. */
  readonly lastEventId: string | undefined;
}

/** The open streams of this process. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<EventStream>();
  private readonly replaying = new Set<Promise<void>>();
  private readonly heartbeat: Heartbeat;
  private readonly sources: StreamSources;
  /** Shared, since after a restart thousands come back at once. */
  private readonly bounds: SharedRead<LogBounds>;
  private opening = 0;
  private stopping = false;
  private onEmpty: (() => void) | undefined;

  constructor(
    log: EventLog,
    private readonly tail: LogTail,
    private readonly config: SseConfig,
    replay: Replay,
    renderer: EventRenderer,
  ) {
    this.bounds = new SharedRead(() => log.bounds());
    this.heartbeat = new Heartbeat(config.keepaliveMs, this.streams);
    const logger = new Logger(EventStreams.name);
    const replayFailures = new FailureLog(logger, 'stream ended: cannot replay');
    this.sources = { tail, replay, renderer, logger, replayFailures };
  }

  /** How many streams are open, those about to be included. */
  get connections(): number {
    return this.streams.size + this.opening;
  }

  /** The API keys that have a stream open here. */
  keyIds(): Set<string> {
    return new Set([...this.streams].map((stream) => stream.keyId));
  }

  /**
   * Answers a request with a stream; resolves once its first frame is on its way.
   * @throws {NoStreamAvailable} when there are too many already, or the process is about to stop
   */
  async open(request: StreamRequest, reply: FastifyReply): Promise<void> {
    if (this.connections >= this.config.maxConnections) throw new NoStreamAvailable();
    this.opening += 1;
    try {
      const bounds = await this.bounds.get();
      if (this.stopping) throw new NoStreamAvailable();
      this.tail.watch(bounds);
      const opened = this.start(request, startPoint(request.lastEventId, bounds), reply);
      if (!opened) this.tail.unwatch();
    } finally {
      this.opening -= 1;
    }
  }

  /** Ends the streams of an API key that is no longer valid. */
  endOf(keyId: string): void {
    for (const stream of this.streams) if (stream.keyId === keyId) stream.end();
  }

  /** Ends every stream, the replaying ones too, and lets their last queries finish before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const stream of this.streams) stream.end();
    await this.emptied();
    for (const stream of this.streams) stream.cutOff();
    await Promise.all(this.replaying);
  }

  private start(request: StreamRequest, start: StartPoint, reply: FastifyReply): boolean {
    const headers: Record<string, string> = start.resumed
      ? { 'x-resumed-from': formatResumePoint(start.position, start.epoch) }
      : {};
    const response = StreamResponse.begin(reply, headers, () => this.remove(stream));
    if (!response) return false;
    const { keyId, filter } = request;
    const stream = new EventStream(keyId, filter, response, this.sources, start);
    this.streams.add(stream);
    this.heartbeat.start();
    const replaying = stream.run().finally(() => this.replaying.delete(replaying));
    this.replaying.add(replaying);
    return true;
  }

  private remove(stream: EventStream): void {
    stream.leave();
    this.streams.delete(stream);
    this.tail.unwatch();
    if (this.streams.size > 0) return;
    this.heartbeat.stop();
    this.onEmpty?.();
  }

  private async emptied(): Promise<void> {
    if (this.streams.size === 0) return;
    let overdue: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.onEmpty = resolve;
      overdue = setTimeout(resolve, FAREWELL_MS);
    });
    clearTimeout(overdue);
  }
}
