import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../support/app.js';
import { makeKey, startWebhooksApp, WEBHOOK_URL } from './webhooks-app.js';

describe("hosts inside the operator's network", () => {
  let app: TestApp;
  let key: string;

  beforeAll(async () => {
    app = await startWebhooksApp();
    key = await makeKey(app, 'acme');
  });
  afterAll(() => app.close());

  const create = async (fields: object, as?: string) =>
    await app.call('POST', '/webhooks', {
      body: { url: WEBHOOK_URL, eventTypes: ['*'], ...fields },
      ...(as === undefined ? {} : { key: as }),
    });

  it.each(['url', 'notifyUrl'])(
    'are rejected like unknown ones for a tenant: %s',
    async (field) => {
      const hosts = [
        'inside.example',
        'mixed.example',
        'unknown.example',
        'localhost',
        'x.localhost.',
      ];
      const responses = await Promise.all(
        hosts.map((host) => create({ [field]: `https://${host}/hook` }, key)),
      );
      for (const { status, body } of responses) {
        expect(status).toBe(422);
        expect({ ...body, requestId: '' }).toEqual({ ...responses[0]?.body, requestId: '' });
        expect(body.errors).toEqual([
          { path: field, message: 'has a host that does not resolve to public addresses' },
        ]);
      }
    },
  );

  it('are rejected with the reason for an administrator, who may use an unknown one', async () => {
    const refused = await create({ url: 'https://inside.example/hook' });
    expect(refused.body.errors[0].message).toMatch(/Private-Use/);
    expect((await create({ url: 'https://unknown.example/hook' })).status).toBe(201);
    expect((await create({ url: 'https://shop.localhost/hook' })).status).toBe(422);
  });
});
