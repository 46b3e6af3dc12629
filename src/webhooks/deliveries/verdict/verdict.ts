import type { SendResult } from '../../sending/index.js';
import { nextAttemptAt } from './retry-policy.js';
import { parseRetryAfter } from './retry-after.js';
import type { Verdict } from '../attempt-outcome.js';
import { receiverWish } from './receiver-directive.js';

interface FinishedAttempt {
  readonly result: SendResult;
  /** The attempt's place in the schedule, from 1. */
  readonly scheduledNumber: number;
  readonly finishedAt: Date;
  /** Waits between attempts in ms. */
  readonly schedule: readonly number[];
  /** A random number in [0, 1). */
  readonly jitter: number;
}

const GONE = 410;

/**
 * What follows from an attempt: 2xx is success, 410 ends the subscription, all else is tried again – unless the
 * receiver asks for something else.
 */
export function judge(attempt: FinishedAttempt): Verdict {
  const { result, finishedAt } = attempt;
  const delivered = result.errorClass === null;
  const wish = receiverWish(result.responseHeaders);
  if (wish === 'disable') return { kind: 'unwanted', delivered };
  if (delivered) return { kind: 'succeeded' };
  if (result.statusCode === GONE) return { kind: 'gone' };
  if (wish === 'abort-message') return { kind: 'aborted' };
  const at = nextAttemptAt({
    attemptNumber: attempt.scheduledNumber,
    finishedAt,
    schedule: attempt.schedule,
    jitter: attempt.jitter,
    statusCode: result.statusCode,
    retryAfterMs: parseRetryAfter(result.responseHeaders?.['retry-after'], finishedAt),
  });
  return at ? { kind: 'retry', at } : { kind: 'exhausted' };
}
