/**
 * While an outage lasts, one line per this many ms: for each kind of error, if they are
 * distinguished.
 */
const REPEAT_MS = 60_000;
/** Kinds of errors that are distinguished within a minute: a bound on its lines. */
const MAX_KINDS = 10;
/** A success counts as the end of an outage once nothing has failed for this many ms. */
const QUIET_MS = 6_000;
/** After this many ms without a failure or a success, the next failure begins a new outage. */
const FORGOTTEN_MS = 10 * 60_000;

/** The logger to write to, such as Nest's `Logger`. */
export interface OutageSink {
  log(line: object): void;
  warn(line: object): void;
  error(line: object): void;
}

interface OutageLogOptions {
  readonly logger: OutageSink;
  /** The messages of the lines about the start and the end of an outage. */
  readonly down: string;
  readonly up: string;
  readonly level?: 'warn' | 'error';
  /**
   * Whether an error with another code or class gets a line at once, since it is another failure.
   * Default: false, for an outage that callers see in different ways.
   */
  readonly distinguishErrors?: boolean;
  /** How long failures must have stopped before a success ends the outage; default: 6 s. */
  readonly quietMs?: number;
  /** Monotonic milliseconds. */
  readonly nowMs?: () => number;
}

interface Outage {
  readonly sinceMs: number;
  lastFailureMs: number;
  failures: number;
  announced: boolean;
}

/**
 * Logs that something is down without flooding the log: a line with the error at the first
 * failure, then at most one line a minute with the number of failures, and one line when it works
 * again. Further outages within a minute are counted and not logged again.
 */
export class OutageLog {
  private outage: Outage | null = null;
  /** When the last line of each kind of error was written. */
  private readonly lastLineMs = new Map<string, number>();
  /** Failures since the last line. */
  private unreported = 0;

  constructor(private readonly options: OutageLogOptions) {}

  /** Notes a failure. @param details become part of the line, if one is written */
  failed(error: unknown, details: object = {}): void {
    const now = this.nowMs();
    if (this.outage && now - this.outage.lastFailureMs > FORGOTTEN_MS) this.outage = null;
    this.outage ??= { sinceMs: now, lastFailureMs: now, failures: 0, announced: false };
    this.outage.lastFailureMs = now;
    this.outage.failures += 1;
    this.unreported += 1;
    const { logger, down, level = 'warn', distinguishErrors } = this.options;
    if (!this.isLineDue(distinguishErrors ? kindOf(error) : '', now)) return;
    logger[level]({
      msg: down,
      ...details,
      failures: this.unreported,
      seconds: secondsBetween(this.outage.sinceMs, now),
      err: error,
    });
    this.outage.announced = true;
    this.unreported = 0;
  }

  /** Notes a success. @returns whether no outage is left */
  succeeded(): boolean {
    if (!this.outage) return true;
    const { sinceMs, lastFailureMs, failures, announced } = this.outage;
    if (this.nowMs() - lastFailureMs < (this.options.quietMs ?? QUIET_MS)) return false;
    const { logger, up } = this.options;
    if (announced)
      logger.log({ msg: up, failures, seconds: secondsBetween(sinceMs, lastFailureMs) });
    this.outage = null;
    return true;
  }

  private isLineDue(kind: string, now: number): boolean {
    for (const [seen, at] of this.lastLineMs) {
      if (now - at >= REPEAT_MS) this.lastLineMs.delete(seen);
    }
    if (this.lastLineMs.has(kind) || this.lastLineMs.size >= MAX_KINDS) return false;
    this.lastLineMs.set(kind, now);
    return true;
  }

  private nowMs(): number {
    return this.options.nowMs?.() ?? performance.now();
  }
}

/** The class and code of an error. Messages contain ids and addresses, so they are not compared. */
function kindOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  return `${error instanceof Error ? error.name : typeof error} ${String(code)}`;
}

function secondsBetween(fromMs: number, toMs: number): number {
  return Math.round((toMs - fromMs) / 1_000);
}
