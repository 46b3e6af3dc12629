import { Module } from '@nestjs/common';
import { MailConfig } from '../config/index.js';
import { LogMailer } from './log-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Outgoing e-mail: over SMTP if `SMTP_URL` is set, else to the log. */
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [MailConfig],
      useFactory: ({ smtpUrl, from }: MailConfig): Mailer =>
        smtpUrl === undefined ? new LogMailer() : new SmtpMailer({ url: smtpUrl, from }),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
