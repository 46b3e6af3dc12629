import type { FinalVerdict } from '../attempt-outcome.js';

interface FailingSubscription {
  readonly status: string;
  /** Including the attempt that is judged. */
  readonly consecutiveFailures: number;
  readonly disableAfter: number;
}

/**
 * Why a last attempt disables its subscription, in words for its owner; null if it does not. A
 * response 410, or one with the directive `disable`, disables it at once. An exhausted delivery
 * disables it only if enough attempts in a row have failed, across all its deliveries. A receiver
 * that aborts a message is reachable and rejects only this message.
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
