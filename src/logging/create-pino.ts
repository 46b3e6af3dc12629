import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { currentContext } from '../common/index.js';
import type { LogConfig } from '../config/index.js';
import { serializeError } from './serialize-error.js';

/**
 * Creates a logger that writes one line of JSON per entry, with the id of the request that caused
 * it.
 */
export function createPino(level: LogConfig['level'], output: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serializeError },
      mixin: () => {
        const requestId = currentContext()?.correlationId;
        return requestId === undefined ? {} : { requestId };
      },
    },
    output,
  );
}
