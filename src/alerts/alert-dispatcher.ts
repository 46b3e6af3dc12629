import { Injectable } from '@nestjs/common';
import { Clock, minutes } from '../common/index.js';
import { MailServerUnavailable } from '../mail/index.js';
import { JobWorker } from '../workers/index.js';
import { AlertChannels } from './alert-channels.js';
import { AlertStore } from './alert-store.js';
import type { ClaimedAlert } from './alert-store.js';

/** Sends due alerts. */
@Injectable()
export class AlertDispatcher extends JobWorker<ClaimedAlert> {
  constructor(
    store: AlertStore,
    private readonly channels: AlertChannels,
    clock: Clock,
  ) {
    const options = {
      name: 'alerts',
      role: 'worker',
      subject: 'alert',
      intervalMs: 500,
      failureMessage: 'cannot claim alerts',
      maxInFlight: 16,
      // No delay is shorter than the time between two alerts, so retries respect it.
      retrySchedule: minutes(1, 5, 15, 60, 180),
    } as const;
    super(options, store, clock);
  }

  protected override async perform({ alert }: ClaimedAlert): Promise<void> {
    await this.channels.send(alert);
  }

  protected override describe({ alert }: ClaimedAlert): object {
    const { id: alertId, subject, channel } = alert;
    return { alertId, subject, channel };
  }

  /** The mailer logs the outage of its server. */
  protected override isLogged(error: unknown): boolean {
    return error instanceof MailServerUnavailable;
  }
}
