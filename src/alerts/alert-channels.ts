import { Injectable } from '@nestjs/common';
import type { Alert, AlertChannel } from './alert.js';

/**
 * Sends an alert on one channel. Resolves when the recipient has accepted it, and when there is no
 * recipient.
 * @throws any error; the alert is then retried
 */
export type AlertSender = (alert: Alert) => Promise<void>;

/** Modules register how the alerts of a channel are sent; this module knows no webhooks. */
@Injectable()
export class AlertChannels {
  private readonly senders = new Map<AlertChannel, AlertSender>();

  register(channel: AlertChannel, send: AlertSender): void {
    if (this.senders.has(channel))
      throw new Error(`a sender for alert channel "${channel}" is already registered`);
    this.senders.set(channel, send);
  }

  /** @throws {Error} when no sender is registered for the channel */
  async send(alert: Alert): Promise<void> {
    const sender = this.senders.get(alert.channel);
    if (!sender) throw new Error(`no sender is registered for alert channel "${alert.channel}"`);
    await sender(alert);
  }
}
