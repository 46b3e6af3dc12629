/** Recipient and medium: a webhook's owner (`notifyUrl`, `notifyEmail`) or the operators. */
export const ALERT_CHANNELS = [
  'owner-url',
  'owner-email',
  'operators-url',
  'operators-email',
] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** The latest dead letter of an alert. */
export interface AlertedDeadLetter {
  readonly id: string;
  readonly eventType: string;
  readonly reason: string;
  readonly deliveryId: string | null;
}

/** What an alert shows of its webhook. */
export interface AlertedWebhook {
  /** Without its query, which can contain a token. */
  readonly url: string;
  readonly description: string | null;
}

/** The content of an alert, the same in every attempt. No secrets. */
export interface AlertContent {
  /** The same in every attempt, so that a receiver recognises a repeat. */
  readonly id: string;
  /** The webhook when the alert was made; null if it is not about one. */
  readonly webhook: AlertedWebhook | null;
  /** Number of dead letters since the previous alert. */
  readonly deadLetters: number;
  readonly lastDeadLetter: AlertedDeadLetter | null;
  /** Why the webhook was disabled; null if it was not. */
  readonly disabledReason: string | null;
  /** The period that the alert covers; RFC 3339. */
  readonly since: string;
  readonly until: string;
  /** Number of earlier alerts that could not be delivered after all their attempts. */
  readonly droppedAlerts: number;
}

/** An alert to be sent. */
export interface Alert extends AlertContent {
  readonly channel: AlertChannel;
  /** `webhook:<id>`, or another source of dead letters: `<tenant>/consumer:inventory`. */
  readonly subject: string;
  readonly tenantId: string;
  readonly webhookId: string | null;
}
