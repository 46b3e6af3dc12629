import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { FailureLog, runInContext } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import type { SqlClient } from '../../../database/index.js';
import { DeadLetterRecorder } from '../../../dead-letter/index.js';
import { EventRenderer } from '../../../events/index.js';
import { SubscriptionStatus } from '../../status/index.js';
import type { AttemptRef } from '../../status/index.js';
import type { WebhookStatus } from '../../subscriptions/index.js';
import { RECORD_ATTEMPT } from './attempt.sql.js';
import { attemptValues } from './attempt-values.js';
import {
  CONCLUDE_DELIVERY,
  COUNT_FAILURES,
  FAILED_RUN,
  LOCK_SUBSCRIPTION,
} from './finalize.sql.js';
import { noteOf } from './attempt-note.js';
import { disabledReason } from '../verdict/disable-rule.js';
import { Gate } from './gate.js';
import { CAUSES, deathOf, finalStatus } from './last-attempt.js';
import type { LastAttempt } from './last-attempt.js';

interface SubscriptionRow {
  readonly id: string;
  readonly tenantId: string;
  readonly status: WebhookStatus;
  readonly isDeleted: boolean;
  readonly consecutiveFailures: number;
}

/** Connections of the common pool that these transactions may hold at once. */
const AT_ONCE = 2;
const RETRY_MS = 250;
/** Attempts of a run of failures that the record of a deactivation names: it must stay readable. */
const MAX_RUN = 20;

/**
 * Ends deliveries for good: exhausted and aborted ones become dead letters, 410 disables the subscription and holds
 * the delivery. Rare, so each has a transaction of its own, in which all that belongs together commits.
 */
@Injectable()
export class DeliveryConclusions {
  private readonly logger = new Logger(DeliveryConclusions.name);
  private readonly failures = new FailureLog(this.logger, 'cannot conclude deliveries yet');
  private readonly gate = new Gate(AT_ONCE);
  private readonly open = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly sql: SqlPool,
    private readonly deadLetters: DeadLetterRecorder,
    private readonly renderer: EventRenderer,
    private readonly subscriptions: SubscriptionStatus,
    private readonly config: WebhooksConfig,
  ) {}

  /** Conclusions that are not durable yet. */
  get pending(): number {
    return this.open.size;
  }

  /** Takes it over: tries until it is durable, or until `stop`; then resolves. */
  conclude(last: LastAttempt): Promise<void> {
    const concluded = this.gate.pass(async () => {
      while (!(await this.tryConclude(last)) && !this.stopped) await wait(RETRY_MS);
    });
    this.open.add(concluded);
    void concluded.finally(() => this.open.delete(concluded));
    return concluded;
  }

  /** Resolves when all that it was given is durable. */
  async settled(): Promise<void> {
    await Promise.all(this.open);
  }

  /** Gives up what cannot be written: those attempts are made again when their leases have ended. */
  stop(): void {
    this.stopped = true;
  }

  private async tryConclude(last: LastAttempt): Promise<boolean> {
    try {
      await inContextOf(last, () => this.sql.transaction((client) => this.write(client, last)));
      this.failures.succeeded();
      this.logger.warn({
        msg: 'no further attempt at a delivery',
        why: last.verdict.kind,
        ...noteOf(last),
      });
      return true;
    } catch (error) {
      this.failures.failed(error, { deliveryId: last.delivery.id });
      return false;
    }
  }

  private async write(client: SqlClient, last: LastAttempt): Promise<void> {
    const { delivery, verdict, finishedAt } = last;
    const { subscriptionId } = delivery;
    const [subscription] = await client.query<SubscriptionRow>(LOCK_SUBSCRIPTION, [subscriptionId]);
    const status = finalStatus(verdict, subscription?.isDeleted ?? true);
    const values = [delivery.id, delivery.claim, status, delivery.attemptNumber, finishedAt];
    if ((await client.query(CONCLUDE_DELIVERY, values)).length === 0) return;
    await client.query(RECORD_ATTEMPT, attemptValues(last));
    if (status === 'dead') await this.recordDeadLetter(client, last);
    if (subscription && !subscription.isDeleted) await this.count(client, last, subscription);
  }

  private async count(
    client: SqlClient,
    last: LastAttempt,
    subscription: SubscriptionRow,
  ): Promise<void> {
    const { status } = subscription;
    const succeeded = last.result.errorClass === null;
    const consecutiveFailures = succeeded ? 0 : subscription.consecutiveFailures + 1;
    await client.query(COUNT_FAILURES, [subscription.id, consecutiveFailures]);
    const { disableAfter } = this.config;
    const reason = disabledReason(last.verdict, { status, consecutiveFailures, disableAfter });
    if (reason === null) return;
    const attempts = await this.attemptsBehind(client, last, consecutiveFailures);
    await this.subscriptions.change(client, {
      subscription,
      to: 'disabled',
      cause: CAUSES[last.verdict.kind],
      actor: 'system',
      at: last.finishedAt,
      reason,
      attempts,
      replayHeld: true,
    });
    this.logger.warn({ msg: 'webhook disabled', subscriptionId: subscription.id, reason });
  }

  /** The attempts that disable a subscription: the one whose answer did it, or the run of failures, newest first. */
  private async attemptsBehind(
    client: SqlClient,
    { delivery, verdict }: LastAttempt,
    consecutiveFailures: number,
  ): Promise<readonly AttemptRef[]> {
    if (verdict.kind !== 'exhausted')
      return [{ deliveryId: delivery.id, number: delivery.attemptNumber }];
    const limit = Math.min(consecutiveFailures, MAX_RUN);
    return await client.query<AttemptRef>(FAILED_RUN, [delivery.subscriptionId, limit]);
  }

  private async recordDeadLetter(client: SqlClient, last: LastAttempt): Promise<void> {
    const { delivery } = last;
    const event = delivery.event?.logged;
    if (!event) return;
    await this.deadLetters.record(client, {
      source: 'webhook',
      reason: deathOf(last),
      tenantId: event.tenantId,
      eventType: event.eventType,
      event: this.renderer.render(event, event.version, 'envelope'),
      attempts: delivery.attemptNumber,
      webhookId: delivery.subscriptionId,
      deliveryId: delivery.id,
    });
  }
}

/** What follows is told as caused by the event that could not be delivered. */
function inContextOf<T>({ delivery }: LastAttempt, work: () => T): T {
  const event = delivery.event?.logged;
  if (!event) return work();
  const { correlationId, eventId: causationId, traceparent } = event;
  return runInContext({ correlationId, causationId, actor: 'system', traceparent }, work);
}
