import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LogConfig } from '../config/index.js';
import { createPino } from './create-pino.js';

/** The log of this process. */
@Injectable()
export class LogOutput {
  readonly pino: Logger;

  constructor(config: LogConfig) {
    this.pino = createPino(config.level);
  }
}
