import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { ReadyFrame } from './ready-frame.js';

/** What a client may leave unread before it is cut off. It resumes by id, so it loses nothing. */
const MAX_UNSENT_BYTES = 1024 * 1024;

/** What every stream is answered with. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-store, no-transform',
  // nginx holds back an answer that does not say so.
  'x-accel-buffering': 'no',
} as const;

/**
 * The edge: one open answer, whose frames go straight to its socket. They are chunks already, and `ServerResponse`
 * would frame each of them anew for every stream, at half the throughput; it still writes the head and the end.
 */
export class StreamResponse {
  private readonly socket: Socket;
  private readonly chunked: boolean;
  private open = true;
  private onDrained: (() => void) | undefined;

  private constructor(
    private readonly response: ServerResponse,
    socket: Socket,
    onClose: () => void,
  ) {
    this.socket = socket;
    this.chunked = response.chunkedEncoding;
    response.once('close', () => {
      this.open = false;
      this.onDrained?.();
      onClose();
    });
  }

  /**
   * Takes the answer over from Fastify and sends its head. `onClose` is called once, when the connection is gone or
   * the answer is complete; `null` when the client has gone already.
   */
  static begin(
    reply: FastifyReply,
    headers: Readonly<Record<string, string>>,
    onClose: () => void,
  ): StreamResponse | null {
    const { raw: response } = reply.hijack();
    const { socket } = response;
    if (!socket || socket.destroyed) {
      response.destroy();
      return null;
    }
    socket.setNoDelay(true);
    socket.setKeepAlive(true);
    response.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      ...STREAM_HEADERS,
      ...headers,
    });
    response.flushHeaders();
    return new StreamResponse(response, socket, onClose);
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Whether to wait for `drained()` before writing more. */
  get isFull(): boolean {
    return this.open && this.socket.writableNeedDrain;
  }

  /** Bytes that have left for the client, give or take what is on its way. */
  get taken(): number {
    return this.socket.bytesWritten - this.socket.writableLength;
  }

  get hasUnsent(): boolean {
    return this.socket.writableLength > 0;
  }

  /** Sends a frame now or as soon as the client takes it; cuts off a client that has too much waiting. */
  write(frame: ReadyFrame): void {
    if (!this.open) return;
    if (this.socket.writableLength > MAX_UNSENT_BYTES) this.cutOff();
    else this.socket.write(this.chunked ? frame.chunk : frame.body);
  }

  /** Resolves when the client has taken what was written, or is gone. */
  async drained(): Promise<void> {
    if (!this.isFull) return;
    await new Promise<void>((resolve) => {
      this.onDrained = resolve;
      this.socket.once('drain', resolve);
    });
    if (this.onDrained) this.socket.off('drain', this.onDrained);
    this.onDrained = undefined;
  }

  /** Completes the answer behind what was written. */
  end(): void {
    if (!this.open) return;
    this.open = false;
    this.onDrained?.();
    this.response.end();
  }

  /** Drops the connection and what waits for it. */
  cutOff(): void {
    this.open = false;
    this.socket.destroy();
  }
}
