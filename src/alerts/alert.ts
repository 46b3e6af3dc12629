/** Who is told and how: the owner of a webhook at its `notifyUrl` or `notifyEmail`, or the operators. */
export const ALERT_CHANNELS = [
  'owner-url',
  'owner-email',
  'operators-url',
  'operators-email',
] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** The dead letter that came last. */
export interface AlertedDeadLetter {
  readonly id: string;
  readonly eventType: string;
  readonly reason: string;
  readonly deliveryId: string | null;
}

/** What an alert tells, the same at each attempt. No secrets. */
export interface AlertContent {
  /** The same at each attempt, so that a receiver can tell a repeat. */
  readonly id: string;
  /** Dead letters since the alert before. */
  readonly deadLetters: number;
  readonly lastDeadLetter: AlertedDeadLetter | null;
  /** Why the webhook was disabled; null: it was not. */
  readonly disabledReason: string | null;
  /** From when to when this was gathered; RFC 3339. */
  readonly since: string;
  readonly until: string;
  /** Alerts before this one that could not be delivered, however often they were tried. */
  readonly droppedAlerts: number;
}

/** An alert on its way. */
export interface Alert extends AlertContent {
  readonly channel: AlertChannel;
  /** `webhook:<id>`, or where else dead letters come from: `consumer:inventory`. */
  readonly subject: string;
  readonly tenantId: string;
  readonly webhookId: string | null;
}
