import { Injectable } from '@nestjs/common';
import { destination } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { LogConfig } from '../config/index.js';
import { createPino } from './create-pino.js';
import { prettyLines } from './pretty-lines.js';

/** The log of this process. */
@Injectable()
export class LogOutput {
  readonly pino: Logger;

  constructor(config: LogConfig) {
    this.pino = createPino(config.level, standardOutput(config.format));
  }
}

/**
 * Writing to it is asynchronous, so that no request waits for its log lines; pino flushes it when
 * the process exits.
 */
function standardOutput(format: LogConfig['format']): DestinationStream {
  const output = destination({ sync: false });
  // `hasColors` honours NO_COLOR and FORCE_COLOR.
  const colours = process.stdout.isTTY && process.stdout.hasColors();
  return format === 'json' ? output : prettyLines(output, { colours });
}
