import { Injectable } from '@nestjs/common';
import { destination, pino, stdSerializers } from 'pino';
import type { Logger } from 'pino';
import { currentContext } from '../common/index.js';
import { LogConfig } from '../config/index.js';

/**
 * Where the log goes: one line of JSON per entry on standard output, with the id of the request that caused it.
 * Writing is asynchronous (no request waits for its log line); pino flushes when the process exits.
 */
@Injectable()
export class LogOutput {
  readonly pino: Logger;

  constructor(config: LogConfig) {
    this.pino = pino(
      {
        level: config.level,
        base: null,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
        serializers: { err: stdSerializers.errWithCause },
        mixin: () => {
          const requestId = currentContext()?.correlationId;
          return requestId === undefined ? {} : { requestId };
        },
      },
      destination({ sync: false }),
    );
  }
}
