import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * How much of a rejected request is still read: any legal body, so that its client sees the
 * response.
 */
const MAX_BYTES = 1024 * 1024 + 64 * 1024;
/** The longest that a connection lingers. */
const MAX_MS = 5_000;
/**
 * The pause after each chunk: it makes a flood of bodies slow for its sender and cheap for the
 * server.
 */
const PAUSE_MS = 10;

const lingering = new WeakSet<Socket>();

/** Whether the connection ends with a response already sent: anything further on it is ignored. */
export function isLingering(socket: Socket): boolean {
  return lingering.has(socket);
}

/** Whether the client may still be sending the body. */
export function isUnread({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false;
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

/**
 * Ends the connection of a request that gets its response before its body has been read, without
 * losing the response. A plain close resets the connection while the client is still sending, and a
 * reset discards what the client has not read yet. Therefore our side is closed after the response,
 * and incoming data is discarded, up to a limit in bytes and time (a lingering close, RFC 9112
 * §9.6).
 */
export function lingerAfter(request: IncomingMessage): void {
  const { socket } = request;
  if (lingering.has(socket)) return;
  lingering.add(socket);
  let bytes = 0;
  let resuming: NodeJS.Timeout | undefined;
  const overdue = setTimeout(() => socket.destroy(), MAX_MS);

  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      socket.destroy();
    } else {
      request.pause();
      resuming = setTimeout(() => request.resume(), PAUSE_MS);
    }
  });
  // Without a listener, a disconnect of the client would be an uncaught error.
  request.on('error', () => undefined);
  request.once('close', () => clearTimeout(resuming));
  socket.once('close', () => clearTimeout(overdue));
  closeAfterResponse(request, socket);
}

/** Node calls `destroySoon` once the last response of a connection is written. */
function closeAfterResponse(request: IncomingMessage, socket: Socket): void {
  const destroySoon = socket.destroySoon.bind(socket);
  let isResponseSent = false;
  socket.destroySoon = (): void => {
    isResponseSent = true;
    if (request.complete) destroySoon();
    else socket.end();
  };
  request.once('end', () => {
    if (isResponseSent) destroySoon();
  });
}
