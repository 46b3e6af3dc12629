import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { FailureLog, PollLoop } from '../common/index.js';
import { RolesConfig } from '../config/index.js';
import { MailServerUnavailable } from '../mail/index.js';
import { AlertChannels } from './alert-channels.js';
import { AlertClaims } from './alert-claims.js';
import type { ClaimedAlert } from './alert-claims.js';

const INTERVAL_MS = 500;
/** Alerts in flight at once, so that one slow receiver does not delay the others. */
const MAX_IN_FLIGHT = 16;
/** Alerts still in flight after this are sent again after the restart. */
const STOP_MS = 1_000;

/** Sends due alerts, in any number of processes. */
@Injectable()
export class AlertDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AlertDispatcher.name);
  private readonly failures = new FailureLog(this.logger, 'cannot record alert outcome');
  private readonly inFlight = new Set<Promise<void>>();
  private readonly loop: PollLoop;

  constructor(
    private readonly claims: AlertClaims,
    private readonly channels: AlertChannels,
    private readonly roles: RolesConfig,
  ) {
    this.loop = new PollLoop({
      intervalMs: INTERVAL_MS,
      round: () => this.round(),
      failures: new FailureLog(this.logger, 'cannot claim alerts'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((resolve) => (timer = setTimeout(resolve, STOP_MS)));
    await Promise.race([Promise.all(this.inFlight), deadline]);
    clearTimeout(timer);
  }

  private async round(): Promise<boolean> {
    if (this.inFlight.size >= MAX_IN_FLIGHT) return false;
    const claimed = await this.claims.next();
    if (!claimed) {
      await this.claims.deleteIdle();
      return false;
    }
    const sent = this.send(claimed);
    this.inFlight.add(sent);
    void sent.finally(() => {
      this.inFlight.delete(sent);
      this.loop.wake();
    });
    return true;
  }

  /** Never rejects: an alert whose outcome cannot be recorded is sent again after its lease. */
  private async send(claimed: ClaimedAlert): Promise<void> {
    try {
      const failure = await this.channels.send(claimed.alert).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (!failure) await this.claims.succeeded(claimed);
      else this.report(claimed, failure.error, await this.claims.failed(claimed));
      this.failures.succeeded();
    } catch (error) {
      this.failures.failed(error, { alertId: claimed.alert.id });
    }
  }

  private report({ alert, attempt }: ClaimedAlert, error: unknown, nextAt: Date | null): void {
    const { id: alertId, subject, channel } = alert;
    // The mailer has logged the outage of its server.
    if (nextAt && error instanceof MailServerUnavailable) return;
    const fields = { alertId, subject, channel, attempt, err: error };
    if (nextAt) this.logger.warn({ msg: 'alert failed, retrying', ...fields, nextAt });
    else this.logger.error({ msg: 'alert dropped', ...fields });
  }
}
