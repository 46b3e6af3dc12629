import { Injectable } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';
import { format } from 'node:util';
import { LogOutput } from './log-output.js';

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's start-up lines, one per route and module; logged at level `debug`. */
const BOOT_CONTEXTS: ReadonlySet<unknown> = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/**
 * Routes Nest's `Logger` through pino: `new Logger('Relay').warn({ msg: 'took over', epoch })`
 * becomes one line of JSON with `context: "Relay"`. Stacks of errors appear only in the log.
 */
@Injectable()
export class NestLogger implements LoggerService {
  constructor(private readonly output: LogOutput) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(BOOT_CONTEXTS.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the logger's name as the last argument, preceded by the stack for an error. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const { pino } = this.output;
    const context = rest.at(-1);
    const stack = rest.length > 1 ? { stack: rest[0] } : {};
    if (message instanceof Error) pino[level]({ context, err: message }, message.message);
    else if (typeof message === 'object') pino[level]({ context, ...stack, ...message });
    else pino[level]({ context, ...stack }, format(message));
  }
}
