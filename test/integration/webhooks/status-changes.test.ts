import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import type { TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { makeKey } from './webhooks-app.js';

jest.setTimeout(60_000);

describe("the history of a webhook's status", () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const changesOf = async (id: string, query = ''): Promise<TestResponse['body']> =>
    (await app.call('GET', `/webhooks/${id}/status-changes${query}`)).body;
  const disabled = (id: string) =>
    eventually(async () => (await app.call('GET', `/webhooks/${id}`)).body.status === 'disabled');
  const byKey = { actor: expect.stringMatching(/^api-key:/), attempts: [], reason: null };

  it('has every requested change with its actor, newest first', async () => {
    const { id } = await app.subscribe(`${receiver.url}/asked`);
    expect(await changesOf(id)).toEqual({ data: [], nextCursor: null });
    await app.call('POST', `/webhooks/${id}/pause`);
    clock.advance(1_000);
    await app.call('POST', `/webhooks/${id}/resume`);
    await app.call('PATCH', `/webhooks/${id}`, { body: { active: false } });
    await app.call('POST', `/webhooks/${id}/enable`);
    await app.call('DELETE', `/webhooks/${id}`);
    const { data } = await changesOf(id);
    expect(data).toMatchObject([
      { ...byKey, from: 'active', to: 'deleted', cause: 'delete' },
      { ...byKey, from: 'paused', to: 'active', cause: 'enable' },
      { ...byKey, from: 'active', to: 'paused', cause: 'update' },
      { ...byKey, from: 'paused', to: 'active', cause: 'resume', at: clock.now().toISOString() },
      { ...byKey, from: 'active', to: 'paused', cause: 'pause' },
    ]);
    expect(data[4].at).toBe(new Date(clock.now().getTime() - 1_000).toISOString());
  });

  it('has no entry for calls that change nothing or fail', async () => {
    const { id } = await app.subscribe(`${receiver.url}/nothing`);
    await app.call('POST', `/webhooks/${id}/resume`);
    await app.call('POST', `/webhooks/${id}/enable`);
    await app.call('PATCH', `/webhooks/${id}`, { body: { active: true } });
    const refused = { active: false, eventTypes: ['no.such_type'] };
    expect((await app.call('PATCH', `/webhooks/${id}`, { body: refused })).status).toBe(422);
    const stale = { headers: { 'if-match': '"77"' } };
    expect((await app.call('DELETE', `/webhooks/${id}`, stale)).status).toBe(412);
    expect((await changesOf(id)).data).toEqual([]);
    expect((await app.call('GET', `/webhooks/${id}`)).body.status).toBe('active');
  });

  it('raises the revision once for a change that also changes the status', async () => {
    const { id } = await app.subscribe(`${receiver.url}/revision`);
    const body = { active: false, description: 'off' };
    const changed = await app.call('PATCH', `/webhooks/${id}`, { body });
    expect(changed.headers.get('etag')).toBe('"2"');
    const read = await app.call('GET', `/webhooks/${id}`);
    expect(read.headers.get('etag')).toBe('"2"');
    expect(read.body).toMatchObject({ status: 'paused', description: 'off' });
  });

  it('names the attempt whose response was 410', async () => {
    receiver.answerWith(410);
    const webhook = await app.subscribe(`${receiver.url}/gone`);
    await app.publish(1);
    await disabled(webhook.id);
    const [delivery] = await app.deliveries(webhook);
    const { disabledReason } = (await app.call('GET', `/webhooks/${webhook.id}`)).body;
    expect((await changesOf(webhook.id)).data).toEqual([
      {
        id: expect.any(String),
        at: clock.now().toISOString(),
        actor: 'system',
        from: 'active',
        to: 'disabled',
        cause: 'gone',
        reason: disabledReason,
        attempts: [{ deliveryId: delivery.id, number: 1 }],
      },
    ]);
  });

  it('names the consecutive failures that an exhausted delivery ends, after the last success', async () => {
    const answers = [500, 200];
    receiver.answerWith((_, response) => response.writeHead(answers.shift() ?? 500).end());
    const retrySchedule = ['1m', '1m', '1m', '1m', '1m'];
    const webhook = await app.subscribe(`${receiver.url}/worn`, { retrySchedule });
    await app.publish(1);
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    clock.advance(120_000);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
    await app.publish(1);
    for (let n = 1; n <= 5; n++) {
      await eventually(async () => (await app.deliveries(webhook))[0]?.attemptCount === n);
      clock.advance(120_000);
    }
    await disabled(webhook.id);
    const [{ id }] = await app.deliveries(webhook);
    const [change] = (await changesOf(webhook.id)).data;
    expect(change).toMatchObject({ actor: 'system', cause: 'exhausted', to: 'disabled' });
    const numbers = [6, 5, 4, 3, 2, 1];
    expect(change.attempts).toEqual(numbers.map((number) => ({ deliveryId: id, number })));
  });

  it('is listed page by page, for its own tenant only', async () => {
    const { id } = await app.subscribe(`${receiver.url}/pages`);
    for (const action of ['pause', 'resume', 'pause']) {
      await app.call('POST', `/webhooks/${id}/${action}`);
    }
    const first = await changesOf(id, '?limit=2');
    expect(first.data.map(({ cause }: { cause: string }) => cause)).toEqual(['pause', 'resume']);
    const second = await changesOf(id, `?limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ data: [{ cause: 'pause' }], nextCursor: null });
    const path = `/webhooks/${id}/status-changes`;
    expect((await app.call('GET', `${path}?cursor=eA`)).status).toBe(400);
    const stranger = await makeKey(app, 'other');
    expect((await app.call('GET', path, { key: stranger })).status).toBe(404);
    const writer = await makeKey(app, 'default', ['webhooks:write']);
    expect((await app.call('GET', path, { key: writer })).status).toBe(403);
  });
});
