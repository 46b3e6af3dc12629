import { Injectable, Logger } from '@nestjs/common';
import { SqlPool } from '../../database/index.js';
import { toLoggedEvent } from '../../event-log/index.js';
import { LOAD_EVENT_COPIES, LOAD_EVENTS } from './claim/claim.sql.js';
import { copiedEvent } from './claim/copied-event.js';
import { SharedEvent, Renditions } from '../renditions/index.js';
import type { WebhookAttempt } from './webhook-attempt.entity.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

/**
 * Renders the bodies of past attempts again. A body is a function of an immutable event, its
 * version and its format; storing one per attempt would make up most of what deliveries write. The
 * stored hash verifies the result: a body is shown exactly as it was sent, or not at all.
 */
@Injectable()
export class RequestBodies {
  private readonly logger = new Logger(RequestBodies.name);

  constructor(
    private readonly sql: SqlPool,
    private readonly renditions: Renditions,
  ) {}

  /** The bodies by attempt, without those that cannot be reproduced. */
  async of(
    deliveries: readonly WebhookDelivery[],
    attempts: readonly WebhookAttempt[],
  ): Promise<Map<WebhookAttempt, string>> {
    const bodies = new Map<WebhookAttempt, string>();
    if (attempts.length === 0) return bodies;
    const events = await this.events(deliveries);
    for (const attempt of attempts) {
      const event = events.get(attempt.deliveryId);
      const body = event ? this.body(event, attempt) : null;
      if (body !== null) bodies.set(attempt, body);
    }
    return bodies;
  }

  private body(event: SharedEvent, attempt: WebhookAttempt): string | null {
    const { requestFormat, requestVersion, requestHash } = attempt;
    if (!requestFormat || requestVersion === null || !requestHash) return null;
    try {
      const { body, hash } = this.renditions.as(event, requestFormat, requestVersion);
      return hash === requestHash.toString('hex') ? body.toString() : null;
    } catch (error) {
      // For example, the version in which it was sent is no longer defined.
      const { deliveryId } = attempt;
      this.logger.warn({ msg: 'cannot render a past request body', deliveryId, err: error });
      return null;
    }
  }

  private async events(deliveries: readonly WebhookDelivery[]): Promise<Map<string, SharedEvent>> {
    const positions = [...new Set(deliveries.map(({ position }) => position))];
    const rows = await this.sql.query(LOAD_EVENTS, [positions]);
    const logged = new Map(
      rows.map((row) => [Number(row.position), new SharedEvent(toLoggedEvent(row))]),
    );
    const events = new Map<string, SharedEvent>();
    for (const { id, position } of deliveries) {
      const event = logged.get(position);
      if (event) events.set(id, event);
    }
    const dropped = deliveries.filter(({ id }) => !events.has(id)).map(({ id }) => id);
    if (dropped.length === 0) return events;
    for (const copy of await this.sql.query(LOAD_EVENT_COPIES, [dropped])) {
      events.set(copy.id, new SharedEvent(copiedEvent(copy)));
    }
    return events;
  }
}
