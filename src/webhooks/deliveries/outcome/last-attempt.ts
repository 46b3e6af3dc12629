import { shownFailure } from '../../sending/index.js';
import type { AttemptOutcome, FinalVerdict } from '../attempt-outcome.js';

/** The last attempt of a delivery, or of a subscription. */
export type LastAttempt = AttemptOutcome<FinalVerdict>;

/** What is recorded as the cause when a subscription is disabled after it. */
export const CAUSES = {
  exhausted: 'exhausted',
  aborted: 'exhausted',
  gone: 'gone',
  unwanted: 'receiver',
} as const;

/** What becomes of the delivery. */
export function finalStatus(
  verdict: FinalVerdict,
  isDeleted: boolean,
): 'succeeded' | 'dead' | 'held' | 'cancelled' {
  if (verdict.kind === 'unwanted' && verdict.delivered) return 'succeeded';
  if (isDeleted) return 'cancelled';
  return verdict.kind === 'gone' || verdict.kind === 'unwanted' ? 'held' : 'dead';
}

/** Why a delivery is dead, for people. */
export function deathOf({ verdict, result }: LastAttempt): string {
  const failure = shownFailure(result);
  return verdict.kind === 'aborted'
    ? `aborted by the receiver (abort-message): ${failure}`
    : failure;
}
