import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertsConfig, HttpConfig } from '../config/index.js';
import { Mailer } from '../mail/index.js';
import { AlertChannels } from './alert-channels.js';
import { alertMail } from './alert-mail.js';

/** Sends alerts to `ALERT_EMAIL`. */
@Injectable()
export class OperatorsMail implements OnModuleInit {
  constructor(
    private readonly channels: AlertChannels,
    private readonly mailer: Mailer,
    private readonly config: AlertsConfig,
    private readonly http: HttpConfig,
  ) {}

  onModuleInit(): void {
    this.channels.register('operators-email', async (alert) => {
      // Settings may differ: the process that recorded the incident had an address.
      if (this.config.email !== undefined) {
        await this.mailer.send(alertMail(alert, this.config.email, this.http.linkBase));
      }
    });
  }
}
