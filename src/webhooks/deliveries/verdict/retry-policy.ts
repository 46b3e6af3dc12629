import { JITTER_SHARE } from '../../../common/index.js';

/** `Retry-After` is obeyed up to a day. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

interface FailedAttempt {
  /** 1 for the first attempt that the schedule counts. */
  readonly attemptNumber: number;
  readonly finishedAt: Date;
  /** Waits in milliseconds; n waits make n + 1 attempts. */
  readonly schedule: readonly number[];
  /** A random number in [0, 1). */
  readonly jitter: number;
  /** The answer's status and its `Retry-After` in milliseconds, if it had one (`parseRetryAfter`). */
  readonly statusCode?: number | null;
  readonly retryAfterMs?: number | null;
}

/**
 * When a failed attempt is followed by the next: the schedule's wait after its end, plus 0 to 10 %. An answer
 * 429 or 503 may ask for a later time, never for an earlier one.
 * @returns `null` when the schedule is exhausted
 */
export function nextAttemptAt(attempt: FailedAttempt): Date | null {
  const { attemptNumber, finishedAt, schedule, jitter } = attempt;
  const wait = schedule[attemptNumber - 1];
  if (wait === undefined) return null;
  const scheduled = wait * (1 + JITTER_SHARE * jitter);
  return new Date(finishedAt.getTime() + Math.round(Math.max(scheduled, askedFor(attempt))));
}

function askedFor({ statusCode, retryAfterMs }: FailedAttempt): number {
  const obeyed = statusCode === 429 || statusCode === 503;
  return obeyed ? Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS) : 0;
}
