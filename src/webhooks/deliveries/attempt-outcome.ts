import type { ClaimedDelivery } from './claim/claimed-delivery.js';
import type { MadeAttempt } from './made-attempt.js';

/** What follows from an attempt. */
export type Verdict =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'retry'; readonly at: Date }
  /** The schedule has no further attempt. */
  | { readonly kind: 'exhausted' }
  /** The receiver answered 410: it wants no more of this subscription. */
  | { readonly kind: 'gone' }
  /** The receiver asked by `webhook-delivery: disable` for no more of this subscription. */
  | { readonly kind: 'unwanted'; readonly delivered: boolean }
  /** It asked by `webhook-delivery: abort-message` for no further attempt at this message. */
  | { readonly kind: 'aborted' };

/** After which nothing follows by itself: a delivery ends, or its subscription is disabled. */
export type FinalVerdict = Exclude<Verdict, { kind: 'succeeded' | 'retry' }>;

/** An attempt that was made, and what follows from it. */
export interface AttemptOutcome<V extends Verdict = Verdict> extends MadeAttempt {
  readonly delivery: ClaimedDelivery;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly verdict: V;
  /** Others wait for it to be written down. */
  readonly isFollowed: boolean;
}
