import { shownFailure } from '../../sending/index.js';
import type { AttemptOutcome } from '../attempt-outcome.js';
import type { FinalVerdict } from '../verdict/verdict.js';

/** The last attempt of a delivery, or the one that disables its subscription. */
export type LastAttempt = AttemptOutcome<FinalVerdict>;

/** The status of the delivery after its last attempt. */
export function finalStatus(
  verdict: FinalVerdict,
  isDeleted: boolean,
): 'succeeded' | 'dead' | 'held' | 'cancelled' {
  if (verdict.kind === 'unwanted' && verdict.delivered) return 'succeeded';
  if (isDeleted) return 'cancelled';
  return verdict.kind === 'gone' || verdict.kind === 'unwanted' ? 'held' : 'dead';
}

/** Why a delivery is dead, in words for its owner and the operators. */
export function failureReason({ verdict, result }: LastAttempt): string {
  const failure = shownFailure(result);
  return verdict.kind === 'rejected'
    ? `aborted by the receiver (abort-message): ${failure}`
    : failure;
}
