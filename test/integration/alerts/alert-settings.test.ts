import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/config/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

const URL = 'http://127.0.0.1:9/hook';

describe('alert destinations', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const create = (more: object) =>
    app.call('POST', '/webhooks', { body: { url: URL, eventTypes: ['order.*'], ...more } });

  it('are settings of a webhook', async () => {
    // Without SMTP_URL, e-mails go to the log.
    const destinations = {
      notifyUrl: 'http://127.0.0.1:9/alerts',
      notifyEmail: 'owner@example.com',
    };
    const { body } = await create(destinations);
    expect(body).toMatchObject(destinations);
    expect((await app.call('GET', `/webhooks/${body.id}`)).body).toMatchObject(destinations);
  });

  it.each([
    [{ notifyUrl: 'http://10.0.0.1/alerts' }, 422, 'notifyUrl'],
    [{ notifyUrl: 'http://169.254.169.254/' }, 422, 'notifyUrl'],
    [{ notifyUrl: 'ftp://example.com/' }, 422, 'notifyUrl'],
    [{ notifyUrl: 'https://user:pw@example.com/' }, 422, 'notifyUrl'],
    [{ notifyUrl: 42 }, 400, 'notifyUrl'],
    [{ notifyEmail: 'nobody' }, 400, 'notifyEmail'],
    [{ notifyEmail: 'a@example.com\r\nBcc: b@example.com' }, 400, 'notifyEmail'],
  ])('cannot be %j', async (more, status, path) => {
    const refused = { status, body: { errors: [{ path }] } };
    expect(await create(more)).toMatchObject(refused);
    const { id } = (await create({})).body;
    expect(await app.call('PATCH', `/webhooks/${id}`, { body: more })).toMatchObject(refused);
    const now = (await app.call('GET', `/webhooks/${id}`)).body;
    expect(now).toMatchObject({ notifyUrl: null, notifyEmail: null });
  });

  it.each([
    [{ ALERT_EMAIL: 'ops@example.com' }, /^ALERT_EMAIL requires SMTP_URL/m],
    [
      { ALERT_EMAIL: 'ops', SMTP_URL: 'smtp://localhost' },
      /^ALERT_EMAIL is not an e-mail address$/m,
    ],
    [{ ALERT_WEBHOOK_URL: 'chat.example.com' }, /^ALERT_WEBHOOK_URL is not a URL/m],
    [{ ALERT_WEBHOOK_URL: 'https://a:b@example.com/' }, /^ALERT_WEBHOOK_URL has a user name/m],
  ])('of the operators are rejected at start with %j', (settings, message) => {
    expect(() => readSettings(settings)).toThrow(message);
  });
});
