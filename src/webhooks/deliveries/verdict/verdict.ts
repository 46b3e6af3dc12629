import type { SendResult } from '../../sending/index.js';
import { nextAttemptAt } from './retry-policy.js';
import { parseRetryAfter } from './retry-after.js';
import type { Verdict } from '../attempt-outcome.js';
import { receiverDirective } from './receiver-directive.js';

interface FinishedAttempt {
  readonly result: SendResult;
  /** The attempt's place in the schedule, from 1. */
  readonly scheduledNumber: number;
  readonly finishedAt: Date;
  /** Delays between attempts in ms. */
  readonly schedule: readonly number[];
  /** A random number in [0, 1). */
  readonly jitter: number;
}

const GONE = 410;

/**
 * Decides what follows from an attempt: 2xx is a success, 410 disables the subscription, everything
 * else is retried, unless a directive of the receiver says otherwise.
 */
export function judge(attempt: FinishedAttempt): Verdict {
  const { result, finishedAt } = attempt;
  const delivered = result.errorClass === null;
  const directive = receiverDirective(result.responseHeaders);
  if (directive === 'disable') return { kind: 'unwanted', delivered };
  if (delivered) return { kind: 'succeeded' };
  if (result.statusCode === GONE) return { kind: 'gone' };
  if (directive === 'abort-message') return { kind: 'aborted' };
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
