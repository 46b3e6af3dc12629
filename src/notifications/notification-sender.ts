import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../common/index.js';
import { RolesConfig } from '../config/index.js';
import { Mailer, MailServerUnavailable } from '../mail/index.js';
import { OutgoingMail } from './outgoing-mail.js';
import type { DueNotification } from './outgoing-mail.js';

/** The interval between polls without a wake-up. */
const POLL_MS = 1_000;
const DELETE_OLD_EVERY_MS = 60 * 60_000;

/**
 * Sends the stored notifications, outside the handlers' transactions. After a crash between the
 * mail server's acceptance and its recording, the mail is sent a second time; both copies have the
 * same `Message-ID`, by which servers and mail clients can recognise the duplicate.
 */
@Injectable()
export class NotificationSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NotificationSender.name);
  private readonly loop: PollLoop;
  private lastDeletion = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly outgoing: OutgoingMail,
    private readonly mailer: Mailer,
    private readonly roles: RolesConfig,
    private readonly clock: Clock,
  ) {
    this.loop = new PollLoop({
      intervalMs: POLL_MS,
      round: (signal) => this.round(signal),
      failures: new FailureLog(this.logger, 'cannot send notifications'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  private async round(signal: AbortSignal): Promise<boolean> {
    const due = await this.outgoing.claim();
    for (const notification of due) {
      // The remaining notifications are claimed again once their lease has expired.
      if (signal.aborted) return false;
      await this.send(notification);
    }
    await this.deleteOld();
    return due.length > 0;
  }

  private async send(notification: DueNotification): Promise<void> {
    const { eventId, recipient: to, subject, body: text } = notification;
    try {
      await this.mailer.send({ to, subject, text, messageId: eventId });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const willRetry = await this.outgoing.markFailed(notification, reason);
      // The mailer has logged the outage of its server.
      if (error instanceof MailServerUnavailable && willRetry) return;
      this.logger.warn({ msg: 'sending notification failed', eventId, willRetry, err: error });
      return;
    }
    await this.outgoing.markSent(notification);
  }

  private async deleteOld(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.lastDeletion < DELETE_OLD_EVERY_MS) return;
    this.lastDeletion = now;
    await this.outgoing.deleteOld();
  }
}
