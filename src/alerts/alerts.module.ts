import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { AlertBook } from './alert-book.js';
import { AlertChannels } from './alert-channels.js';
import { AlertClaims } from './alert-claims.js';
import { AlertDispatcher } from './alert-dispatcher.js';
import { OperatorsMail } from './operators-mail.js';

/** From something that somebody should know to a message, at most one a minute per subject and channel. */
@Module({
  imports: [MailModule],
  providers: [AlertBook, AlertChannels, AlertClaims, AlertDispatcher, OperatorsMail],
  exports: [AlertBook, AlertChannels],
})
export class AlertsModule {}
