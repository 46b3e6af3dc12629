import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { AlertRecorder } from './alert-recorder.js';
import { AlertChannels } from './alert-channels.js';
import { AlertDispatcher } from './alert-dispatcher.js';
import { AlertedWebhooks } from './alerted-webhooks.js';
import { AlertStore } from './alert-store.js';
import { OperatorsMail } from './operators-mail.js';

/** Turns incidents into alerts, at most one a minute per subject and channel. */
@Module({
  imports: [MailModule],
  providers: [
    AlertRecorder,
    AlertChannels,
    AlertDispatcher,
    AlertedWebhooks,
    AlertStore,
    OperatorsMail,
  ],
  exports: [AlertRecorder, AlertChannels, AlertedWebhooks],
})
export class AlertsModule {}
