import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { FailureLog, runInContext, Semaphore } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import type { SqlClient } from '../../../database/index.js';
import { DeadLetterRecorder } from '../../../dead-letter/index.js';
import { EventRenderer } from '../../../events/index.js';
import { SubscriptionStatus } from '../../status/index.js';
import type { AttemptRef } from '../../status/index.js';
import { RECORD_ATTEMPT } from './attempt.sql.js';
import { attemptLogFields, attemptValues } from './attempt-encoder.js';
import {
  FINALIZE_DELIVERY,
  COUNT_FAILURES,
  FAILED_RUN,
  LOCK_SUBSCRIPTION,
} from './finalize.sql.js';
import type { LockedSubscription } from './finalize.sql.js';
import { disablingOf } from '../verdict/disable-rule.js';
import { failureReason, finalStatus } from './last-attempt.js';
import type { LastAttempt } from './last-attempt.js';

/** The connections of the shared pool that these transactions may hold at a time. */
const CONCURRENCY = 2;
const RETRY_MS = 250;
/** The most attempts that the record of a status change lists, so that it stays readable. */
const MAX_RUN = 20;

/**
 * Ends deliveries for good: exhausted and aborted ones become dead letters; a response 410 disables
 * the subscription and holds the delivery. This is rare, so each delivery has its own transaction,
 * in which all its effects commit together.
 */
@Injectable()
export class DeliveryFinalizer {
  private readonly logger = new Logger(DeliveryFinalizer.name);
  private readonly failures = new FailureLog(this.logger, 'cannot finalize deliveries, retrying');
  private readonly semaphore = new Semaphore(CONCURRENCY);
  private readonly open = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly sql: SqlPool,
    private readonly deadLetters: DeadLetterRecorder,
    private readonly renderer: EventRenderer,
    private readonly subscriptions: SubscriptionStatus,
    private readonly config: WebhooksConfig,
  ) {}

  /** The number of deliveries whose end is not durable yet. */
  get pending(): number {
    return this.open.size;
  }

  /** Retries until the end of the delivery is durable, or until `stop`; then resolves. */
  finalize(last: LastAttempt): Promise<void> {
    const finalized = this.semaphore.run(async () => {
      while (!(await this.tryFinalize(last)) && !this.stopped) await wait(RETRY_MS);
    });
    this.open.add(finalized);
    void finalized.finally(() => this.open.delete(finalized));
    return finalized;
  }

  /** Resolves when all deliveries passed to `finalize` are durable. */
  async settled(): Promise<void> {
    await Promise.all(this.open);
  }

  /** Stops retrying. Attempts that are not recorded are repeated when their leases expire. */
  stop(): void {
    this.stopped = true;
  }

  private async tryFinalize(last: LastAttempt): Promise<boolean> {
    try {
      await inContextOf(last, () => this.sql.transaction((client) => this.write(client, last)));
      this.failures.succeeded();
      this.logger.warn({
        msg: 'delivery finalized',
        why: last.verdict.kind,
        ...attemptLogFields(last),
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
    const [subscription] = await client.query(LOCK_SUBSCRIPTION, [subscriptionId]);
    const status = finalStatus(verdict, subscription?.isDeleted ?? true);
    const ended = await client.query(FINALIZE_DELIVERY, [
      delivery.id,
      delivery.claim,
      status,
      delivery.attemptNumber,
      finishedAt,
    ]);
    if (ended.length === 0) return;
    await client.query(RECORD_ATTEMPT, attemptValues(last));
    if (status === 'dead') await this.recordDeadLetter(client, last);
    if (subscription && !subscription.isDeleted) await this.count(client, last, subscription);
  }

  private async count(
    client: SqlClient,
    last: LastAttempt,
    subscription: LockedSubscription,
  ): Promise<void> {
    const { status } = subscription;
    const succeeded = last.result.errorClass === null;
    const consecutiveFailures = succeeded ? 0 : subscription.consecutiveFailures + 1;
    await client.query(COUNT_FAILURES, [subscription.id, consecutiveFailures]);
    const { disableAfter } = this.config;
    const disabling = disablingOf(last.verdict, { status, consecutiveFailures, disableAfter });
    if (disabling === null) return;
    const { cause, reason } = disabling;
    const attempts = await this.attemptsBehind(client, last, consecutiveFailures);
    await this.subscriptions.change(client, {
      subscription,
      to: 'disabled',
      cause,
      actor: 'system',
      at: last.finishedAt,
      reason,
      attempts,
      replayHeld: true,
    });
    this.logger.warn({ msg: 'webhook disabled', subscriptionId: subscription.id, reason });
  }

  /**
   * The attempts that disable a subscription: one response, or the run of failures, newest first.
   */
  private async attemptsBehind(
    client: SqlClient,
    { delivery, verdict }: LastAttempt,
    consecutiveFailures: number,
  ): Promise<readonly AttemptRef[]> {
    if (verdict.kind !== 'exhausted')
      return [{ deliveryId: delivery.id, number: delivery.attemptNumber }];
    const limit = Math.min(consecutiveFailures, MAX_RUN);
    return await client.query(FAILED_RUN, [delivery.subscriptionId, limit]);
  }

  private async recordDeadLetter(client: SqlClient, last: LastAttempt): Promise<void> {
    const { delivery } = last;
    const event = delivery.event?.logged;
    if (!event) return;
    await this.deadLetters.record(client, {
      source: 'webhook',
      reason: failureReason(last),
      tenantId: event.tenantId,
      eventType: event.eventType,
      event: this.renderer.render(event, event.version, 'envelope'),
      attempts: delivery.attemptNumber,
      webhookId: delivery.subscriptionId,
      deliveryId: delivery.id,
    });
  }
}

/** Makes the undelivered event the cause of the events that `work` publishes. */
function inContextOf<T>({ delivery }: LastAttempt, work: () => T): T {
  const event = delivery.event?.logged;
  if (!event) return work();
  const { correlationId, eventId: causationId, traceparent } = event;
  return runInContext({ correlationId, causationId, actor: 'system', traceparent }, work);
}
