import type { StatusCause } from '../../status/index.js';
import type { FinalVerdict } from './verdict.js';

interface FailingSubscription {
  readonly status: string;
  /** Including the attempt that is judged. */
  readonly consecutiveFailures: number;
  readonly disableAfter: number;
}

/** Why a subscription is disabled. */
interface Disabling {
  readonly cause: StatusCause;
  /** In words for the owner. */
  readonly reason: string;
}

/**
 * Why a last attempt disables its subscription; null if it does not. A response 410, or one with
 * the directive `disable`, disables it at once. An exhausted delivery disables it only if enough
 * attempts in a row have failed, across all its deliveries. A receiver that aborts a message is
 * reachable and rejects only this message.
 */
export function disablingOf(
  verdict: FinalVerdict,
  { status, consecutiveFailures, disableAfter }: FailingSubscription,
): Disabling | null {
  if (status === 'disabled' || verdict.kind === 'rejected') return null;
  if (verdict.kind === 'gone') {
    return { cause: 'gone', reason: 'The receiver responded with 410 Gone.' };
  }
  if (verdict.kind === 'unwanted') {
    const reason = 'The receiver requested it with the header `webhook-delivery: disable`.';
    return { cause: 'receiver', reason };
  }
  if (status !== 'active' || consecutiveFailures < disableAfter) return null;
  const reason = `A delivery failed for good after ${consecutiveFailures} failed attempts in a row.`;
  return { cause: 'exhausted', reason };
}
