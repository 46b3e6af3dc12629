import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { SseConfig } from '../config/index.js';
import type { Frame } from './frame.js';
import { Heartbeat } from './heartbeat.js';
import { NoStreamAvailable } from './sse.errors.js';
import { STREAM_HEADERS, StreamResponse } from './stream-response.js';

/** A client that reads nothing for this long while data is waiting is disconnected. */
const STALLED_MS = 30_000;
const TICK_MS = 1_000;
/** The time that clients have at shutdown to receive the end of their streams. */
const GRACE_MS = 1_000;

/**
 * The edge between streams and HTTP: the open responses of this process. `@StreamRoute` passes it
 * the Observable that a handler returns.
 */
@Injectable()
export class StreamResponses implements BeforeApplicationShutdown {
  private readonly responses = new Set<StreamResponse>();
  private readonly heartbeat = new Heartbeat(TICK_MS, this.responses);
  private onEmpty: (() => void) | undefined;

  constructor(private readonly config: SseConfig) {}

  /** The number of open responses, including those whose first frame is pending. */
  get size(): number {
    return this.responses.size;
  }

  /**
   * Answers a request with frames, or a HEAD request with the headers. Resolves once the first
   * frame is on its way.
   * @throws {NoStreamAvailable} if the process has too many streams
   */
  async send(frames: Observable<Frame>, reply: FastifyReply): Promise<void> {
    if (reply.request.method === 'HEAD') {
      await reply.headers(STREAM_HEADERS).send();
      return;
    }
    if (this.size >= this.config.maxConnections) throw new NoStreamAvailable();
    const response = new StreamResponse(reply, STALLED_MS / TICK_MS);
    this.responses.add(response);
    this.heartbeat.start();
    await response.follow(frames, () => this.remove(response));
  }

  /** Gives the streams, which end now, a moment to close, and disconnects the others. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.size === 0) return;
    let overdue: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.onEmpty = resolve;
      overdue = setTimeout(resolve, GRACE_MS);
    });
    clearTimeout(overdue);
    for (const response of this.responses) response.disconnect();
  }

  private remove(response: StreamResponse): void {
    this.responses.delete(response);
    if (this.size > 0) return;
    this.heartbeat.stop();
    this.onEmpty?.();
  }
}
