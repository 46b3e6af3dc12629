import type { WebhookStatus } from '../subscriptions/index.js';

/**
 * The cause of a status change: a call of the API (`pause`, `resume`, `enable`, `update`,
 * `delete`), or the receiver: its echo of a challenge (`verified`), a delivery that failed for good
 * (`exhausted`), a response 410 (`gone`), a response with the directive `disable` (`receiver`).
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

/** An attempt that caused a change. */
export interface AttemptRef {
  readonly deliveryId: string;
  /** 1, 2, … */
  readonly number: number;
}

/** A change of a subscription's status to a different one. */
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
  /** Why it is disabled, in words for its owner; null for any other change. */
  readonly reason: string | null;
  readonly attempts: readonly AttemptRef[];
  /** On an activation: whether held deliveries are sent or cancelled. */
  readonly replayHeld: boolean;
}
