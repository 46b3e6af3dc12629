// A partner: subscribes a webhook to all events of orders and receives it, until Ctrl-C removes it.
//   node examples/partner.mjs
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npm start` has made it; the environment takes precedence.
const envFile = fileURLToPath(new URL('../.env', import.meta.url));
if (existsSync(envFile)) process.loadEnvFile(envFile);
const {
  ADMIN_API_KEY,
  /** Where Tidings is. */
  TIDINGS_URL = `http://localhost:${process.env.PORT || 3000}`,
  /** Where Tidings sends to: this program, which listens on RECEIVER_HOST and the port of the URL. */
  WEBHOOK_URL = 'http://localhost:4000/hook',
  RECEIVER_HOST = '127.0.0.1',
} = process.env;

function fail(message) {
  console.error(`partner: ${message}`);
  return process.exit(1);
}

/** Calls the API; ends the program with one line if it fails. */
async function api(method, path, body) {
  const request = {
    method,
    headers: {
      authorization: `Bearer ${ADMIN_API_KEY}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  };
  const response = await fetch(new URL(path, TIDINGS_URL), request).catch(() =>
    fail(`${TIDINGS_URL} does not respond; is Tidings running?`),
  );
  const text = await response.text();
  if (!response.ok) fail(`${method} ${path} returned ${response.status}: ${text}`);
  return text && JSON.parse(text);
}

if (!ADMIN_API_KEY) fail('ADMIN_API_KEY is not set; `npm start` makes one, in .env');

// The secret is shared with Tidings alone; without `secret`, Tidings makes one and returns it once.
const secret = `whsec_${randomBytes(32).toString('base64')}`;
const { port } = new URL(WEBHOOK_URL);
Object.assign(process.env, { SECRET: secret, PORT: port || '80', HOST: RECEIVER_HOST });
await import('./receiver.mjs');

// A run that was killed has left its webhook behind.
const description = 'examples/partner.mjs';
const { data } = await api('GET', '/webhooks?limit=100');
for (const { id, ...other } of data) {
  const isOurs = other.url === WEBHOOK_URL && other.description === description;
  if (isOurs) await api('DELETE', `/webhooks/${id}`);
}

const subscription = { url: WEBHOOK_URL, eventTypes: ['order.*'] };
const webhook = await api('POST', '/webhooks', { ...subscription, description, secret });
console.log('partner: subscribed', JSON.stringify(subscription));

async function unsubscribe() {
  await api('DELETE', `/webhooks/${webhook.id}`);
  console.log('\npartner: unsubscribed');
  process.exit();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void unsubscribe());
}
