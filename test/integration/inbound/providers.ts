import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { TestApp } from '../../support/app.js';

type Headers = Readonly<Record<string, string | string[]>>;

/** A request of a provider. */
export interface Sent {
  readonly body: string | Buffer;
  readonly headers: Headers;
}

export const PAYMENTS_KEY = Buffer.alloc(32, 7);
export const STRIPE_SECRET = 'whsec_stripe';
export const GITHUB_SECRET = "It's a Secret to Everybody";

export const SECRETS = {
  INBOUND_PAYMENTS_SECRET: `whsec_${PAYMENTS_KEY.toString('base64')}`,
  INBOUND_STRIPE_SECRET: STRIPE_SECRET,
  INBOUND_GITHUB_SECRET: GITHUB_SECRET,
};

const textOf = (body: unknown): string | Buffer =>
  typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
const unixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** A message of the payment provider, signed as in Standard Webhooks. */
export function fromPayments(
  body: unknown,
  { id = `msg_${randomUUID()}`, at = new Date(), key = PAYMENTS_KEY } = {},
): Sent {
  const bytes = textOf(body);
  const hmac = createHmac('sha256', key)
    .update(`${id}.${unixSeconds(at)}.`)
    .update(bytes);
  return {
    body: bytes,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(unixSeconds(at)),
      'webhook-signature': `v1,${hmac.digest('base64')}`,
    },
  };
}

/** The message about a payment. */
export const payment = (orderId: string, amount = 2500, reference = 'pay_1'): object => ({
  type: 'payment.succeeded',
  data: { orderId, amount, method: 'card', reference },
});

/** A message of Stripe. */
export function fromStripe(body: unknown, { at = new Date(), secret = STRIPE_SECRET } = {}): Sent {
  const bytes = textOf(body);
  const hmac = createHmac('sha256', secret)
    .update(`${unixSeconds(at)}.`)
    .update(bytes);
  const header = `t=${unixSeconds(at)},v1=${hmac.digest('hex')}`;
  return { body: bytes, headers: { 'stripe-signature': header } };
}

/** A delivery of GitHub. */
export function fromGitHub(
  body: unknown,
  {
    delivery = randomUUID(),
    event = 'push',
    secret = GITHUB_SECRET,
  }: { readonly delivery?: string; readonly event?: string; readonly secret?: string } = {},
): Sent {
  const bytes = textOf(body);
  const mac = createHmac('sha256', secret).update(bytes).digest('hex');
  return {
    body: bytes,
    headers: {
      'x-hub-signature-256': `sha256=${mac}`,
      'x-github-delivery': delivery,
      'x-github-event': event,
    },
  };
}

/**
 * Sends it unchanged (`fetch` would normalise headers); resolves to the status and parsed response.
 */
export function send(
  { url }: Pick<TestApp, 'url'>,
  provider: string,
  { body, headers }: Sent,
  more: Headers = { 'content-type': 'application/json' },
  // oxlint-disable-next-line no-explicit-any -- tests inspect responses of every shape
): Promise<{ readonly status: number; readonly body: any }> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers, ...more } };
    const call = request(`${url}/inbound/${provider}`, options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text && JSON.parse(text) });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
