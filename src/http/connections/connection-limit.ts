import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';

/** A flood of connections must not flood the log. */
const LOG_INTERVAL_MS = 10_000;

/**
 * Closes connections beyond `max` at once, so that the process does not run out of memory or file
 * descriptors. The limit covers all listeners of the server.
 */
export function limitConnections(server: Server, max: number): void {
  const logger = new Logger('Http');
  let open = 0;
  let dropped = 0;
  let loggedAt = -Infinity;
  const logDrop = (): void => {
    dropped += 1;
    if (performance.now() - loggedAt < LOG_INTERVAL_MS) return;
    loggedAt = performance.now();
    logger.warn({ msg: 'connections refused: HTTP_MAX_CONNECTIONS reached', max, dropped });
    dropped = 0;
  };
  // Node enforces this for the connections of its own listener, at the least cost.
  server.maxConnections = max;
  server.on('drop', logDrop);
  // Connections of further listeners come by this event only.
  server.prependListener('connection', (socket: Socket) => {
    open += 1;
    socket.once('close', () => (open -= 1));
    if (open <= max) return;
    socket.destroy();
    logDrop();
  });
}
