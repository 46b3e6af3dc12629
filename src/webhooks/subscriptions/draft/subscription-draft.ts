import type { Signature } from '../../signing/index.js';
import type { CheckedUrl } from './checked-url.js';
import type { Ordering, WebhookFormat } from '../webhook-subscription.entity.js';

/** A requested subscription: well formed, but not validated yet. */
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
  /** Requests per second; null: no limit. */
  readonly rateLimit?: number | null;
  /** Requests in flight; null: a fair share. */
  readonly concurrency?: number | null;
  /** Absent: `hmac`. */
  readonly signature?: Signature;
  /** `whsec_…`; absent: one is generated. */
  readonly secret?: string;
  /** Where alerts are sent to the owner; null: nowhere. */
  readonly notifyUrl?: CheckedUrl | null;
  readonly notifyEmail?: string | null;
  readonly active?: boolean;
}

/**
 * Requested changes; absent fields stay as they are. `versions` changes only the pins it contains.
 */
export type SubscriptionChanges = Partial<Omit<SubscriptionDraft, 'signature' | 'secret'>>;
