import { Injectable, Logger } from '@nestjs/common';
import { Mailer } from './mailer.js';
import type { Mail } from './mailer.js';
import { oneLine } from './one-line.js';

/** Writes e-mails to the log instead of sending them; used when `SMTP_URL` is not set. */
@Injectable()
export class LogMailer extends Mailer {
  private readonly logger = new Logger(LogMailer.name);

  override send({ to, subject, text, messageId }: Mail): Promise<void> {
    this.logger.log({
      msg: 'e-mail logged instead of sent',
      to,
      subject: oneLine(subject),
      text,
      messageId,
    });
    return Promise.resolve();
  }
}
