import type { SendResult } from '../../sending/index.js';
import type { ClaimedDelivery } from '../claim/claimed-delivery.js';

/** What follows from an attempt. */
export type Verdict =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'retry'; readonly at: Date }
  /** The schedule has no further attempt. */
  | { readonly kind: 'exhausted' }
  /** The receiver answered 410: it wants no more of this subscription. */
  | { readonly kind: 'gone' };

/** An attempt that was made, and what follows from it. */
export interface AttemptOutcome<V extends Verdict = Verdict> {
  readonly delivery: ClaimedDelivery;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly result: SendResult;
  readonly verdict: V;
  /** Others wait for it to be written down. */
  readonly isFollowed: boolean;
}
