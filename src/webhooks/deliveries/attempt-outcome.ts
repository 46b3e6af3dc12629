import type { ClaimedDelivery } from './claim/claimed-delivery.js';
import type { SendResult } from '../sending/index.js';
import type { Rendition } from '../renditions/index.js';

/** The request of an attempt, or the one that it would have sent had it got that far. */
export interface SentRequest {
  /**
   * All headers but those that HTTP itself adds. The values of the subscriber's own headers are
   * masked: they may be secrets.
   */
  readonly headers: Readonly<Record<string, string>>;
  readonly rendition: Rendition;
}

/** An attempt with its result, for the attempt log. */
export interface MadeAttempt {
  readonly result: SendResult;
  /** Null if the event could not be rendered. */
  readonly sent: SentRequest | null;
}

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
  | { readonly kind: 'aborted' };

/**
 * A verdict after which nothing follows by itself: the delivery, or its subscription, has ended.
 */
export type FinalVerdict = Exclude<Verdict, { kind: 'succeeded' | 'retry' }>;

/** An attempt and what follows from it. */
export interface AttemptOutcome<V extends Verdict = Verdict> extends MadeAttempt {
  readonly delivery: ClaimedDelivery;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly verdict: V;
  /** Other deliveries wait until the outcome is durable. */
  readonly isFollowed: boolean;
}
