import type { Verdict } from './attempt-outcome.js';

interface FailingSubscription {
  readonly status: string;
  /** With the attempt that is being judged. */
  readonly consecutiveFailures: number;
  readonly disableAfter: number;
}

/**
 * Why a subscription is disabled after a last attempt, for its owner; null: it is not. An answer 410 disables at
 * once; an exhausted delivery only once enough attempts in a row have failed, whichever deliveries they were of.
 */
export function disabledReason(
  verdict: Extract<Verdict, { kind: 'exhausted' | 'gone' }>,
  { status, consecutiveFailures, disableAfter }: FailingSubscription,
): string | null {
  if (status === 'disabled') return null;
  if (verdict.kind === 'gone') return 'The receiver answered 410 Gone.';
  if (status !== 'active' || consecutiveFailures < disableAfter) return null;
  return `A delivery failed for good after ${consecutiveFailures} failed attempts in a row.`;
}
