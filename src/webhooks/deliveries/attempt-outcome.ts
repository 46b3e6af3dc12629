import type { ClaimedDelivery } from './claim/claimed-delivery.js';
import type { SendResult } from '../sending/index.js';
import type { Rendition } from '../renditions/index.js';
import type { Verdict } from './verdict/verdict.js';

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

/** An attempt and what follows from it. */
export interface AttemptOutcome<V extends Verdict = Verdict> extends MadeAttempt {
  readonly delivery: ClaimedDelivery;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly verdict: V;
  /** Other deliveries wait until the outcome is durable. */
  readonly unblocksOthers: boolean;
}
