import { Injectable } from '@nestjs/common';
import type { Alert, AlertChannel } from './alert.js';

/**
 * Sends an alert on one channel. Resolves when it was taken, and when there is nobody to tell.
 * @throws whatever went wrong; the alert is then tried again
 */
export type AlertSender = (alert: Alert) => Promise<void>;

/** Whoever knows the way registers how the alerts of a channel are sent: this module knows no webhook. */
@Injectable()
export class AlertChannels {
  private readonly senders = new Map<AlertChannel, AlertSender>();

  register(channel: AlertChannel, send: AlertSender): void {
    if (this.senders.has(channel)) throw new Error(`two senders of alerts for "${channel}"`);
    this.senders.set(channel, send);
  }

  /** @throws {Error} when nobody registered the channel */
  async send(alert: Alert): Promise<void> {
    const sender = this.senders.get(alert.channel);
    if (!sender) throw new Error(`nothing sends alerts for "${alert.channel}"`);
    await sender(alert);
  }
}
