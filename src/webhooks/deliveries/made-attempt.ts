import type { SendResult } from '../sending/index.js';
import type { Rendition } from '../renditions/index.js';

/** The request of an attempt, also if the attempt failed before it was sent. */
export interface SentRequest {
  /**
   * All but those that HTTP itself adds. The values of the subscription's custom headers are masked,
   * since they may be secrets.
   */
  readonly headers: Readonly<Record<string, string>>;
  readonly rendition: Rendition;
}

/** An attempt that was made, as it is recorded. */
export interface MadeAttempt {
  readonly result: SendResult;
  /** Null if the event could not be rendered. */
  readonly sent: SentRequest | null;
}
