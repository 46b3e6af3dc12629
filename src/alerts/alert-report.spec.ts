import { describe, expect, it } from '@jest/globals';
import type { Alert } from './alert.js';
import { alertMail } from './alert-mail.js';
import { alertPayload } from './alert-payload.js';

const WEBHOOK = '0190b0a0-0000-7000-8000-000000000001';
const DELIVERY = '0190b0a0-0000-7000-8000-000000000002';
const BASE = 'https://tidings.example';

const alert = (more: Partial<Alert> = {}): Alert => ({
  id: '0190b0a0-0000-7000-8000-000000000009',
  channel: 'operators-url',
  subject: `webhook:${WEBHOOK}`,
  tenantId: 'default',
  webhookId: WEBHOOK,
  webhook: { url: 'https://shop.example/hooks', description: 'Warehouse' },
  deadLetters: 12,
  lastDeadLetter: {
    id: '0190b0a0-0000-7000-8000-000000000003',
    eventType: 'order.created',
    reason: 'the certificate has expired (tls_error: CERT_HAS_EXPIRED: certificate has expired)',
    deliveryId: DELIVERY,
  },
  disabledReason: 'A delivery failed for good after 6 failed attempts in a row.',
  since: '2025-01-31T12:00:00.000Z',
  until: '2025-01-31T12:00:01.000Z',
  droppedAlerts: 0,
  ...more,
});
const mail = (more: Partial<Alert> = {}, base = BASE) =>
  alertMail(alert({ channel: 'operators-email', ...more }), 'ops@example.com', base);
const chat = (more: Partial<Alert> = {}, base = BASE): string =>
  (JSON.parse(alertPayload(alert(more), base)) as { text: string }).text;

describe('an alert', () => {
  it('is an e-mail that names the webhook, and says what happened, why, and what to do', () => {
    const { subject, text } = mail();
    expect(subject).toBe('Tidings: webhook "Warehouse" was disabled, 12 new dead letters');
    expect(text).toBe(`Tidings: webhook "Warehouse" was disabled, 12 new dead letters

Webhook: Warehouse
URL: https://shop.example/hooks
Tenant: default
New dead letters: 12

What happened: The webhook was disabled. Its events are held until it is
enabled. 12 deliveries failed for good, from 2025-01-31 12:00:00 UTC to
2025-01-31 12:00:01 UTC.

Why: A delivery failed for good after 6 failed attempts in a row. The latest
failure, of order.created: the certificate has expired (tls_error:
CERT_HAS_EXPIRED: certificate has expired).

What to do: Correct the receiver, then enable the webhook with POST
/webhooks/${WEBHOOK}/enable: it gets the held
events. Dead letters are kept: replay them with POST /dead-letters/:id/replay,
or all with POST /dead-letters/replay.

Webhook: ${BASE}/webhooks/${WEBHOOK}
Latest delivery: ${BASE}/deliveries/${DELIVERY}
Dead letters: ${BASE}/dead-letters?status=open&webhookId=${WEBHOOK}
`);
  });

  it('is a chat message with links', () => {
    const text = chat();
    expect(text).toMatch(/^\*Tidings: webhook "Warehouse" was disabled, 12 new dead letters\*\n/);
    expect(text).toContain(`<${BASE}/webhooks/${WEBHOOK}|Webhook>`);
    expect(text).toContain(
      `<${BASE}/dead-letters?status=open&amp;webhookId=${WEBHOOK}|Dead letters>`,
    );
  });

  it('names the calls of the API without PUBLIC_URL', () => {
    expect(chat({}, '')).toContain(`Webhook: \`GET /webhooks/${WEBHOOK}\``);
    expect(mail({}, '').text).toContain(`Webhook: GET /webhooks/${WEBHOOK}\n`);
  });

  it('is different for owners, who cannot read dead letters', () => {
    for (const text of [chat({ channel: 'owner-url' }), mail({ channel: 'owner-email' }).text]) {
      expect(text).not.toContain('/dead-letters');
      expect(text.replaceAll('\n', ' ')).toContain(`POST /webhooks/${WEBHOOK}/recover`);
    }
  });

  it('lets no description mention a channel, make a link, or leave its line', () => {
    const description = '<!channel> <https://evil.example|pay> a & b\r\nSubject: x\u0000\u202e';
    const webhook = { url: 'https://shop.example/', description };
    expect(chat({ webhook })).toContain(
      '&lt;!channel&gt; &lt;https://evil.example|pay&gt; a &amp; b Subject: x',
    );
    expect(chat({ webhook })).not.toMatch(/<!|<https:\/\/evil/);
    const { subject, text } = mail({ webhook });
    expect(subject).toBe(
      'Tidings: webhook "<!channel> <https://evil.example|pay> a & b Subject: x" was disabled, 12 new dead letters',
    );
    expect(text).not.toMatch(/^Subject:/m);
  });

  it('is short, whatever its parts contain', () => {
    const endless = 'ä'.repeat(1_000);
    const webhook = { url: `https://shop.example/${'x'.repeat(2_000)}`, description: endless };
    const last = { ...alert().lastDeadLetter!, reason: 'x '.repeat(5_000) };
    const text = chat({ webhook, lastDeadLetter: last, disabledReason: endless });
    expect(text.length).toBeLessThan(3_000);
    expect(mail({ webhook }).subject.length).toBeLessThan(160);
  });

  it('names the host of a webhook without a description, and the source of others', () => {
    const webhook = { url: 'https://shop.example/hooks', description: null };
    expect(mail({ webhook, disabledReason: null, deadLetters: 1 }).subject).toBe(
      'Tidings: webhook shop.example: 1 new dead letter',
    );
    const other = { webhook: null, webhookId: null, subject: 'default/consumer:inventory' };
    const { subject, text } = mail({ ...other, disabledReason: null });
    expect(subject).toBe('Tidings: consumer:inventory of tenant default: 12 new dead letters');
    expect(text).toContain('12 events or messages could not be processed');
  });
});
