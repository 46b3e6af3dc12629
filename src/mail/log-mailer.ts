import { Injectable, Logger } from '@nestjs/common';
import { Mailer } from './mailer.js';
import type { Mail } from './mailer.js';
import { oneLine } from './one-line.js';

/** Writes mails to the log in place of sending them: there is no `SMTP_URL`. */
@Injectable()
export class LogMailer extends Mailer {
  private readonly logger = new Logger(LogMailer.name);

  override send({ to, subject, text, messageId }: Mail): Promise<void> {
    this.logger.log({ msg: 'mail, not sent', to, subject: oneLine(subject), text, messageId });
    return Promise.resolve();
  }
}
