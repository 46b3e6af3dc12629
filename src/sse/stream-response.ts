import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { Observable, Observer } from 'rxjs';
import { StartFrame } from './frame.js';
import type { Frame } from './frame.js';

/**
 * The unsent data at which a client is disconnected. The client resumes by its last id, so it loses
 * nothing.
 */
const MAX_UNSENT_BYTES = 1024 * 1024;

/** The headers of every stream. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-store, no-transform',
  // Without it, nginx buffers the response.
  'x-accel-buffering': 'no',
} as const;

/** A response whose head has not been sent: it is still Fastify's, and `follow` waits for it. */
interface Pending {
  readonly reply: FastifyReply;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One open response. Its frames are written directly to the socket: they are chunks already, and
 * `ServerResponse` would frame each of them again for every stream, at half the throughput. It
 * still writes the head and the end.
 */
export class StreamResponse implements Observer<Frame> {
  private readonly response: ServerResponse;
  private readonly socket: Socket;
  /** Set until the first frame. */
  private pending: Pending | undefined;
  private chunked = true;
  private open = true;
  private ticksWithoutProgress = 0;
  private bytesTaken = 0;

  /**
   * @param maxTicksWithoutProgress ticks after which a client that reads nothing is disconnected
   */
  constructor(
    reply: FastifyReply,
    private readonly maxTicksWithoutProgress: number,
  ) {
    this.response = reply.raw;
    this.socket = reply.request.raw.socket;
    this.pending = { reply, resolve: () => undefined, reject: () => undefined };
  }

  /**
   * Subscribes to frames and writes them until the Observable completes or the connection closes;
   * that unsubscribes. Resolves once the first frame has been written or the client has gone.
   * Rejects if the Observable fails before its first frame; the response is then still Fastify's.
   */
  async follow(frames: Observable<Frame>, onClose: () => void): Promise<void> {
    // A connection that was lost while the request was being authenticated emits no further event.
    if (this.socket.destroyed) {
      this.closed();
      onClose();
      return;
    }
    const started = this.untilStarted();
    // An observer with methods: functions per stream would add up.
    const subscription = frames.subscribe(this);
    const { response, socket } = this;
    const onceClosed = (): void => {
      response.removeListener('close', onceClosed);
      socket.removeListener('close', onceClosed);
      this.closed();
      subscription.unsubscribe();
      onClose();
    };
    response.once('close', onceClosed);
    // A response that waits behind another one on its connection emits no event when that is lost.
    socket.once('close', onceClosed);
    await started;
  }

  /** Sends a frame, or disconnects a client with too much unsent data. */
  next(frame: Frame): void {
    this.begin(frame);
    if (!this.open) return;
    if (this.socket.writableLength > MAX_UNSENT_BYTES) this.disconnect();
    else this.socket.write(this.chunked ? frame.chunk : frame.body);
  }

  /** Completes the response after what has been written. */
  complete(): void {
    if (!this.open) return;
    this.open = false;
    this.response.end();
  }

  /** Once the head has been sent, closing the connection is the only way to report a failure. */
  error(error: unknown): void {
    if (!this.pending) return this.disconnect();
    this.pending.reject(error);
    this.pending = undefined;
  }

  /** Disconnects a client that has read nothing for too long while data is waiting for it. */
  tick(): void {
    const { bytesWritten, writableLength } = this.socket;
    const taken = bytesWritten - writableLength;
    const isStalled = writableLength > 0 && taken === this.bytesTaken;
    this.ticksWithoutProgress = isStalled ? this.ticksWithoutProgress + 1 : 0;
    this.bytesTaken = taken;
    if (this.ticksWithoutProgress > this.maxTicksWithoutProgress) this.disconnect();
  }

  /** Closes the connection, and discards what waits to be sent. */
  disconnect(): void {
    this.open = false;
    this.socket.destroy();
  }

  private async untilStarted(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      if (this.pending) this.pending = { ...this.pending, resolve, reject };
    });
  }

  /** Takes the response over from Fastify and sends its head, unless it has been sent. */
  private begin(first: Frame): void {
    if (!this.pending) return;
    const { reply, resolve } = this.pending;
    this.pending = undefined;
    resolve();
    const { response, socket } = this;
    reply.hijack();
    // The response has no socket yet if another one on the same connection is still being sent.
    if (!response.socket) return this.disconnect();
    socket.setNoDelay(true);
    socket.setKeepAlive(true);
    response.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      ...STREAM_HEADERS,
      ...(first instanceof StartFrame ? first.headers : {}),
    });
    response.flushHeaders();
    this.chunked = response.chunkedEncoding;
  }

  private closed(): void {
    this.open = false;
    // If the client has gone before the first frame, nothing else may answer it.
    this.pending?.reply.hijack();
    this.pending?.resolve();
    this.pending = undefined;
  }
}
