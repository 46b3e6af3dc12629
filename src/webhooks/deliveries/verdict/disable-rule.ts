import type { FinalVerdict } from '../attempt-outcome.js';

interface FailingSubscription {
  readonly status: string;
  /** With the attempt that is being judged. */
  readonly consecutiveFailures: number;
  readonly disableAfter: number;
}

/**
 * Why a subscription is disabled after a last attempt, for its owner; null: it is not. An answer 410, or one that asks for
 * it, disables at once; an exhausted delivery only once enough attempts in a row have failed, whichever deliveries
 * they were of. A receiver that aborts a message is there, and minds this one only.
 */
export function disabledReason(
  verdict: FinalVerdict,
  { status, consecutiveFailures, disableAfter }: FailingSubscription,
): string | null {
  if (status === 'disabled') return null;
  if (verdict.kind === 'gone') return 'The receiver answered 410 Gone.';
  if (verdict.kind === 'unwanted') {
    return 'The receiver asked for it by the header `webhook-delivery: disable`.';
  }
  if (verdict.kind === 'aborted') return null;
  if (status !== 'active' || consecutiveFailures < disableAfter) return null;
  return `A delivery failed for good after ${consecutiveFailures} failed attempts in a row.`;
}
