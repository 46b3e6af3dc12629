import type { Socket } from 'node:net';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The client of a stream as its source sees it: where it resumes, and whether it keeps up. */
export class StreamClient {
  private readonly socket: Socket;
  /** The client's resume point, as sent. */
  readonly lastEventId: string | undefined;

  constructor(request: FastifyRequest) {
    this.socket = request.raw.socket;
    this.lastEventId = lastEventIdOf(request);
  }

  /** Whether frames wait in memory for the client; a source that can wait awaits `drained()`. */
  get isFull(): boolean {
    return !this.socket.destroyed && this.socket.writableNeedDrain;
  }

  /** Resolves once the client has received what was written, or the connection is closed. */
  async drained(): Promise<void> {
    if (!this.isFull) return;
    const { socket } = this;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        socket.off('drain', done).off('close', done);
        resolve();
      };
      socket.once('drain', done).once('close', done);
    });
  }
}

/** Injects the client of the stream into a handler. */
export const ConnectedClient = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    new StreamClient(context.switchToHttp().getRequest<FastifyRequest>()),
);

/**
 * The header takes precedence: a client that reconnects by itself sends it, and the same URL as
 * before.
 */
function lastEventIdOf({ headers, query }: FastifyRequest): string | undefined {
  const header = headers['last-event-id'];
  if (typeof header === 'string' && header !== '') return header;
  const { lastEventId } = query as { readonly lastEventId?: string | readonly string[] };
  return lastEventId?.toString();
}
