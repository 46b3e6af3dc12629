import { Injectable } from '@nestjs/common';
import { Clock, minutes } from '../common/index.js';
import { Mailer, MailServerUnavailable } from '../mail/index.js';
import { JobWorker } from '../workers/index.js';
import { NotificationStore } from './notification-store.js';
import type { DueNotification } from './notifications.sql.js';

/**
 * Sends the stored notifications, outside the handlers' transactions. After a crash between the
 * mail server's acceptance and its recording, the mail is sent a second time; both copies have the
 * same `Message-ID`, by which servers and mail clients can recognise the duplicate.
 */
@Injectable()
export class NotificationSender extends JobWorker<DueNotification> {
  constructor(
    store: NotificationStore,
    private readonly mailer: Mailer,
    clock: Clock,
  ) {
    const options = {
      name: 'notifications',
      role: 'worker',
      subject: 'notification',
      intervalMs: 1_000,
      failureMessage: 'cannot claim notifications',
      maxInFlight: 4,
      stopMs: 3_000,
      retrySchedule: minutes(1, 5, 30, 120, 720),
    } as const;
    super(options, store, clock);
  }

  protected override async perform(notification: DueNotification): Promise<void> {
    const { eventId, recipient: to, subject, body: text } = notification;
    await this.mailer.send({ to, subject, text, messageId: eventId });
  }

  protected override describe({ eventId }: DueNotification): object {
    return { eventId };
  }

  /** The mailer logs the outage of its server. */
  protected override isLogged(error: unknown): boolean {
    return error instanceof MailServerUnavailable;
  }
}
