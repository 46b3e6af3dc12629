import type { SendResult } from '../../sending/index.js';
import { retryTimeOf } from './retry-policy.js';
import { parseRetryAfter } from './retry-after.js';
import { receiverDirective } from './receiver-directive.js';

/** What follows from an attempt. */
export type Verdict =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'retry'; readonly at: Date }
  /** The schedule has no further attempt. */
  | { readonly kind: 'exhausted' }
  /** The receiver responded 410: it no longer accepts this subscription. */
  | { readonly kind: 'gone' }
  /** The receiver responded `webhook-delivery: disable`: it no longer accepts this subscription. */
  | { readonly kind: 'unwanted'; readonly delivered: boolean }
  /**
   * The receiver responded `webhook-delivery: abort-message`: no further attempt at this message.
   */
  | { readonly kind: 'rejected' };

/** A verdict with no automatic retry: the delivery, or its subscription, has ended. */
export type FinalVerdict = Exclude<Verdict, { kind: 'succeeded' | 'retry' }>;

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
  if (directive === 'abort-message') return { kind: 'rejected' };
  const at = retryTimeOf({
    attemptNumber: attempt.scheduledNumber,
    finishedAt,
    schedule: attempt.schedule,
    jitter: attempt.jitter,
    statusCode: result.statusCode,
    retryAfterMs: parseRetryAfter(result.responseHeaders?.['retry-after'], finishedAt),
  });
  return at ? { kind: 'retry', at } : { kind: 'exhausted' };
}
