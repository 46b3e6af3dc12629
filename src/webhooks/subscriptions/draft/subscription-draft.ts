import type { Signature } from '../../signing/index.js';
import type { CheckedUrl } from './checked-url.js';
import type { Ordering, WebhookFormat } from '../webhook-subscription.entity.js';

/** What a caller asks of a new subscription: well formed, its meaning not yet checked. */
export interface SubscriptionDraft {
  readonly url: CheckedUrl;
  readonly eventTypes: readonly string[];
  readonly description?: string | null;
  readonly format?: WebhookFormat;
  readonly versions?: Readonly<Record<string, unknown>>;
  /** Custom headers by name; null: none. A change replaces them all. */
  readonly headers?: Readonly<Record<string, unknown>> | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  /** Durations; null: those of the settings. */
  readonly retrySchedule?: readonly string[] | null;
  /** Absent: `none`. */
  readonly ordering?: Ordering;
  /** Requests a second; null: no limit. */
  readonly rateLimit?: number | null;
  /** Requests at once; null: a fair share. */
  readonly concurrency?: number | null;
  /** Absent: `hmac`. */
  readonly signature?: Signature;
  /** `whsec_…`; absent: one is made. */
  readonly secret?: string;
  /** Where its owner is told of trouble; null: nowhere. */
  readonly notifyUrl?: CheckedUrl | null;
  readonly notifyEmail?: string | null;
  readonly active?: boolean;
}

/** What is to change; what is absent stays. `versions` changes the pins that it names. */
export type SubscriptionChanges = Partial<Omit<SubscriptionDraft, 'signature' | 'secret'>>;
