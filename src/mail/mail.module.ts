import { Module } from '@nestjs/common';
import { MailConfig } from '../config/index.js';
import { LogMailer } from './log-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** The way out for mails: SMTP where there is an `SMTP_URL`, else the log. */
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
