import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../common/index.js';
import { RolesConfig } from '../config/index.js';
import { Mailer, MailServerUnavailable } from '../mail/index.js';
import { OutgoingMail } from './outgoing-mail.js';
import type { DueNotification } from './outgoing-mail.js';

/** How often it is looked whether one is due, should no wake-up have told. */
const POLL_MS = 1_000;
const FORGET_EVERY_MS = 60 * 60_000;

/**
 * Sends what the handlers left, outside of their transactions. A crash between the mail server's yes and our note of it
 * sends the mail a second time; both bear the same `Message-ID`, by which servers and readers can tell.
 */
@Injectable()
export class NotificationSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NotificationSender.name);
  private readonly loop: PollLoop;
  private lastForgotten = Number.NEGATIVE_INFINITY;

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
    const due = await this.outgoing.take();
    for (const notification of due) {
      // What is left is taken again when its lease has ended.
      if (signal.aborted) return false;
      await this.send(notification);
    }
    await this.forgetOld();
    return due.length > 0;
  }

  private async send(notification: DueNotification): Promise<void> {
    const { eventId, recipient: to, subject, body: text } = notification;
    try {
      await this.mailer.send({ to, subject, text, messageId: eventId });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const again = await this.outgoing.failed(notification, reason);
      if (error instanceof MailServerUnavailable && again) return;
      this.logger.warn({ msg: 'a notification was not sent', eventId, again, err: error });
      return;
    }
    await this.outgoing.sent(notification);
  }

  private async forgetOld(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.lastForgotten < FORGET_EVERY_MS) return;
    this.lastForgotten = now;
    await this.outgoing.forgetOld();
  }
}
