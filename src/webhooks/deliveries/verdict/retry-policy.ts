import { JITTER_SHARE } from '../../../common/index.js';

/** The longest `Retry-After` that is respected. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

interface FailedAttempt {
  /** 1 for the first attempt of the schedule. */
  readonly attemptNumber: number;
  readonly finishedAt: Date;
  /** Delays in milliseconds; n delays make n + 1 attempts. */
  readonly schedule: readonly number[];
  /** A random number in [0, 1). */
  readonly jitter: number;
  /** The status code, and the `Retry-After` in milliseconds, if any (`parseRetryAfter`). */
  readonly statusCode?: number | null;
  readonly retryAfterMs?: number | null;
}

/**
 * The time of the attempt after a failed one: the delay of the schedule after its end, plus 0 to
 * 10 %. A response 429 or 503 can request a later time, never an earlier one.
 * @returns `null` when the schedule is exhausted
 */
export function retryTimeOf(attempt: FailedAttempt): Date | null {
  const { attemptNumber, finishedAt, schedule, jitter } = attempt;
  const delay = schedule[attemptNumber - 1];
  if (delay === undefined) return null;
  const scheduled = delay * (1 + JITTER_SHARE * jitter);
  return new Date(finishedAt.getTime() + Math.round(Math.max(scheduled, requestedDelay(attempt))));
}

function requestedDelay({ statusCode, retryAfterMs }: FailedAttempt): number {
  const isRespected = statusCode === 429 || statusCode === 503;
  return isRespected ? Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS) : 0;
}
