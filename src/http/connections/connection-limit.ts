import type { Server } from 'node:http';
import { Logger } from '@nestjs/common';

/** A flood must not fill the log as well. */
const LOG_INTERVAL_MS = 10_000;

/** Closes connections beyond a number at once, so that the process keeps its memory and file descriptors. */
export function limitConnections(server: Server, most: number): void {
  const logger = new Logger('Http');
  let dropped = 0;
  let loggedAt = -Infinity;
  server.maxConnections = most;
  server.on('drop', () => {
    dropped += 1;
    if (performance.now() - loggedAt < LOG_INTERVAL_MS) return;
    loggedAt = performance.now();
    logger.warn({ msg: 'connections refused: HTTP_MAX_CONNECTIONS is reached', most, dropped });
    dropped = 0;
  });
}
