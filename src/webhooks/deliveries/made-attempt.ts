import type { SendResult } from '../sending/index.js';
import type { Rendition } from '../renditions/index.js';

/** What an attempt sent, or would have sent had it come that far. */
export interface SentRequest {
  /** All but what HTTP adds itself. The values of the subscriber's own headers are masked: they may be secrets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rendition: Rendition;
}

/** An attempt, for its log. */
export interface MadeAttempt {
  readonly result: SendResult;
  /** Null: the event could not be rendered. */
  readonly sent: SentRequest | null;
}
