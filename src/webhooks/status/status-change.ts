import type { WebhookStatus } from '../subscriptions/index.js';

/**
 * What led to a change: a call of the API (`pause`, `resume`, `enable`, `update`, `delete`), or the receiver: its
 * echo of a challenge (`verified`), a delivery that failed for good (`exhausted`), an answer 410 (`gone`), an answer that asked for it (`receiver`).
 */
export const STATUS_CAUSES = [
  'pause',
  'resume',
  'enable',
  'update',
  'delete',
  'verified',
  'exhausted',
  'gone',
  'receiver',
] as const;
export type StatusCause = (typeof STATUS_CAUSES)[number];

/** An attempt that a change is due to. */
export interface AttemptRef {
  readonly deliveryId: string;
  /** 1, 2, … */
  readonly number: number;
}

/** A change of a subscription's status, which is another one than before. */
export interface StatusChange {
  readonly subscription: {
    readonly id: string;
    readonly tenantId: string;
    readonly status: WebhookStatus;
  };
  readonly to: WebhookStatus | 'deleted';
  readonly cause: StatusCause;
  /** `api-key:<id>` or `system`. */
  readonly actor: string;
  readonly at: Date;
  /** Why it is disabled, for its owner; null: it is not, or no longer. */
  readonly reason: string | null;
  readonly attempts: readonly AttemptRef[];
  /** Whether what was held is sent once it is active, or cancelled. */
  readonly replayHeld: boolean;
}
