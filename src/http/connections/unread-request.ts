import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** What is still read of a request that is refused: any legal body, so that an honest client gets to the answer. */
const MAX_BYTES = 1024 * 1024 + 64 * 1024;
/** The longest that a connection lingers. */
const MAX_MS = 5_000;
/** The pause after each chunk. It makes a flood of bodies cost the flooder time, and us next to nothing. */
const PAUSE_MS = 10;

const lingering = new WeakSet<Socket>();

/** Whether the connection ends with an answer that was given already: nothing more on it is looked at. */
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
 * Ends the connection of a request that is answered before its body was read, without losing the answer. A plain close
 * resets the connection while the client still sends, and a reset discards what the client has not read yet. So our side
 * is closed behind the answer, and what arrives is discarded, up to a bound in bytes and time (a lingering close,
 * RFC 9112 §9.6).
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
  // Without a listener the client's disconnecting would be an uncaught error.
  request.on('error', () => undefined);
  request.once('close', () => clearTimeout(resuming));
  socket.once('close', () => clearTimeout(overdue));
  closeBehindAnswer(request, socket);
}

/** Node calls `destroySoon` once the last answer of a connection is written. */
function closeBehindAnswer(request: IncomingMessage, socket: Socket): void {
  const destroySoon = socket.destroySoon.bind(socket);
  let isAnswered = false;
  socket.destroySoon = (): void => {
    isAnswered = true;
    if (request.complete) destroySoon();
    else socket.end();
  };
  request.once('end', () => {
    if (isAnswered) destroySoon();
  });
}
