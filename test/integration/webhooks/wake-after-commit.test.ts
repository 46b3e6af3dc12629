import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { DeliveryQueue } from '../../../src/webhooks/deliveries/queue/delivery-queue.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';

const NOWHERE = 'http://127.0.0.1:9/hook';

/** Records at each wake-up the deliveries that a worker could claim then. */
class WatchedQueue extends DeliveryQueue {
  readonly found: Promise<string[]>[] = [];

  constructor(private readonly look: () => Promise<string[]>) {
    super();
  }

  override wake(): void {
    this.found.push(this.look());
  }
  override wakeAt(): void {}
  override consume(): void {}
}

describe('a call with an Idempotency-Key that makes deliveries due', () => {
  let app: DeliveringApp;
  let webhook: Webhook;
  const queue = new WatchedQueue(async () => {
    const rows = await app.database.query<{ status: string }[]>(
      `SELECT status FROM webhook_deliveries WHERE subscription_id = $1 AND (due OR status <> 'pending')`,
      [webhook.id],
    );
    return rows.map(({ status }) => status);
  });

  beforeAll(async () => {
    app = await startDeliveringApp({
      settings: { ROLES: 'api' },
      overrides: [{ provide: DeliveryQueue, useValue: queue }],
    });
  });
  beforeEach(async () => {
    webhook = await app.subscribe(NOWHERE, { active: false });
    queue.found.length = 0;
  });
  afterAll(() => app.close());

  /** As the fan-out leaves it. */
  async function delivery(status: string, due = true): Promise<string> {
    const id = newId();
    await app.database.query(
      `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                       tenant_id, status, due, next_attempt_at, created_at)
       VALUES ($1, $2, 1, $1, 'order.shipped', $1, 'default', $3, $4, now() + interval '1 day', now())`,
      [id, webhook.id, status, due],
    );
    return id;
  }
  const keyed = (): { headers: Record<string, string> } => ({
    headers: { 'idempotency-key': newId() },
  });
  async function expectFound(): Promise<void> {
    await eventually(() => queue.found.length > 0);
    for (const found of await Promise.all(queue.found)) expect(found).toEqual(['pending']);
  }

  it.each(['resume', 'enable'])('wakes the workers after the commit of %s', async (call) => {
    await delivery('held');
    const answer = await app.call('POST', `/webhooks/${webhook.id}/${call}`, keyed());
    expect(answer.status).toBe(200);
    await expectFound();
  });

  it('wakes them after the commit of a retry', async () => {
    const id = await delivery('pending', false);
    expect((await app.call('POST', `/deliveries/${id}/retry`, keyed())).status).toBe(202);
    await expectFound();
  });

  it('wakes them after a change to active', async () => {
    await delivery('held');
    const change = { body: { active: true } };
    expect((await app.call('PATCH', `/webhooks/${webhook.id}`, change)).status).toBe(200);
    await expectFound();
  });

  it('wakes them after the commit of the replay of a dead letter', async () => {
    await app.call('POST', `/webhooks/${webhook.id}/enable`);
    queue.found.length = 0;
    const id = await delivery('dead');
    await app.database.query(
      `INSERT INTO dead_letters (id, source, status, reason, tenant_id, event_type, event, webhook_id,
                                 delivery_id, attempts, created_at)
       VALUES ($1, 'webhook', 'open', 'x', 'default', 'order.shipped', '{}', $2, $1, 6, now())`,
      [id, webhook.id],
    );
    expect((await app.call('POST', `/dead-letters/${id}/replay`, keyed())).status).toBe(202);
    await expectFound();
  });

  it('wakes no worker if it is rejected', async () => {
    await app.database.query(`UPDATE webhook_subscriptions SET status = 'disabled' WHERE id = $1`, [
      webhook.id,
    ]);
    expect((await app.call('POST', `/webhooks/${webhook.id}/resume`, keyed())).status).toBe(409);
    expect(queue.found).toEqual([]);
  });
});
