import { Logger } from '@nestjs/common';
import { isConnectionLost } from './database-fault.js';
import { OutageLog } from './outage-log.js';
import type { OutageSink } from './outage-log.js';

/** One for the process, as Nest's logger is: twenty loops that lose PostgreSQL write one line. */
const POSTGRES = new OutageLog({
  logger: new Logger('PostgreSQL'),
  down: 'PostgreSQL is unavailable',
  up: 'PostgreSQL is available again',
});

interface FailureLogOptions {
  /** Takes the lines about a lost connection to PostgreSQL; default: those of the whole process. */
  readonly postgres?: OutageLog;
  /** Monotonic milliseconds. */
  readonly nowMs?: () => number;
}

/**
 * Logs the failures of one activity that is tried again and again, such as a loop. A lost
 * connection to PostgreSQL is logged once for the whole process; any other failure by its own
 * message, and at once if its code or class has changed. Both follow the rules of `OutageLog`.
 */
export class FailureLog {
  private readonly postgres: OutageLog;
  private readonly own: OutageLog;
  private isFailing = false;

  /**
   * @param msg the message of its lines, such as `cannot claim deliveries`
   * @param details part of each line
   */
  constructor(
    logger: OutageSink,
    private readonly msg: string,
    private readonly details: object = {},
    { postgres = POSTGRES, nowMs }: FailureLogOptions = {},
  ) {
    const recovered = `${msg}: recovered`;
    this.postgres = postgres;
    this.own = new OutageLog({
      logger,
      down: msg,
      up: recovered,
      level: 'error',
      distinguishErrors: true,
      nowMs,
    });
  }

  /** Notes a failure. @param details part of the line, if one is written */
  failed(error: unknown, details: object = {}): void {
    this.isFailing = true;
    const all = { ...this.details, ...details };
    if (isConnectionLost(error)) this.postgres.failed(error, { failed: this.msg, ...all });
    else this.own.failed(error, all);
  }

  /** Notes a success. Costs nothing unless something failed before. */
  succeeded(): void {
    if (!this.isFailing) return;
    const [postgres, own] = [this.postgres.succeeded(), this.own.succeeded()];
    this.isFailing = !(postgres && own);
  }
}
