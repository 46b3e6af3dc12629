import { isCidr } from './cidr.js';
import {
  boolean,
  duration,
  email,
  integer,
  key,
  list,
  member,
  oneOf,
  postgresUrl,
  readDuration,
  required,
  text,
  url,
  webhookKey,
} from './setting.js';
import type { Setting } from './setting.js';

export const ROLES = ['api', 'relay', 'worker'] as const;
export type Role = (typeof ROLES)[number];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every setting there is, in the order in which `.env.example` shows them. */
export const schema = {
  PORT: integer({ min: 0, max: 65_535, default: '3000', describe: 'Port of the HTTP API.' }),
  HOST: text({ default: '127.0.0.1', describe: 'Address to listen on; 0.0.0.0 for all.' }),
  PUBLIC_URL: url(['http', 'https'], {
    describe:
      'Where others reach the API; the base of the addresses that events carry. Unset: HOST and PORT.',
  }),
  DATA_DIR: text({ default: '.data', describe: 'Where the embedded PostgreSQL keeps its data.' }),
  DATABASE_URL: postgresUrl({
    describe:
      'PostgreSQL to use (docs/database-url.md has the forms). Unset: an embedded one is started in DATA_DIR.',
  }),
  DATABASE_POOL_SIZE: integer({
    min: 2,
    max: 500,
    default: '16',
    describe: 'Connections in the pool.',
  }),
  REDIS_URL: url(['redis', 'rediss'], {
    describe: 'Redis for the Bull queues. Unset: the queue runs on PostgreSQL alone.',
  }),
  ADMIN_API_KEY: required(
    text({
      pattern: /^[\x21-\x7e]{16,255}$/,
      expected: '16 to 255 visible ASCII characters',
      describe: 'An API key with every scope, for the tenant "default".',
    }),
  ),
  ENCRYPTION_KEY: required(
    list({
      of: key(32),
      nonEmpty: true,
      describe:
        '32 bytes in base64; encrypts the secrets kept in the database. A list, to change it: the first key ' +
        'encrypts, all decrypt, and what is kept under the others is encrypted anew.',
    }),
  ),
  ROLES: list({
    of: member(ROLES),
    nonEmpty: true,
    default: 'api,relay,worker',
    describe: 'What this process does: api, relay, worker.',
  }),
  EVENT_SOURCE: text({
    pattern: /^[A-Za-z0-9._:/-]{1,100}$/,
    expected: 'a short URI reference',
    default: 'tidings',
    describe: 'First part of the "source" of every event.',
  }),
  OUTBOX_POLL_INTERVAL: duration({
    min: '1ms',
    default: '100ms',
    describe: 'How often the relay looks for events that no hint announced.',
  }),
  WEBHOOK_RETRY_SCHEDULE: list({
    of: readDuration,
    default: '1m,5m,30m,2h,24h',
    describe: 'Waits between the attempts of a delivery, each plus 0 to 10 % jitter.',
  }),
  WEBHOOK_TIMEOUT: duration({
    min: '10ms',
    default: '15s',
    describe: 'Time a receiver has to answer.',
  }),
  WEBHOOK_CONCURRENCY: integer({
    min: 1,
    max: 10_000,
    default: '64',
    describe: 'Deliveries under way at once in one process.',
  }),
  WEBHOOK_DISABLE_AFTER: integer({
    min: 1,
    max: 1_000_000,
    default: '5',
    describe: 'Failed attempts in a row after which an exhausted delivery disables its webhook.',
  }),
  DELIVERY_RETENTION: duration({
    default: '30d',
    describe:
      'How long finished deliveries and their attempts are kept; at least as long as the retries of one may take.',
  }),
  WEBHOOK_ALLOW_HTTP: boolean({ default: 'false', describe: 'Accept http:// destinations.' }),
  WEBHOOK_ALLOWED_CIDRS: list({
    of: isCidr,
    default: '',
    describe: 'Networks that webhooks may reach although they are not globally reachable.',
  }),
  WEBHOOK_VERIFY: boolean({
    default: 'false',
    describe: 'A new URL must echo a signed challenge before its webhook becomes active.',
  }),
  INBOUND_PAYMENTS_SECRET: list({
    of: webhookKey,
    default: '',
    describe:
      'Secrets of POST /inbound/payments, as whsec_<base64>; a list, to change one. Unset: it is not found.',
  }),
  INBOUND_STRIPE_SECRET: list({
    of: (text): Buffer => Buffer.from(text),
    default: '',
    describe: 'Secrets of POST /inbound/stripe, any text without commas. Unset: it is not found.',
  }),
  INBOUND_GITHUB_SECRET: list({
    of: (text): Buffer => Buffer.from(text),
    default: '',
    describe: 'Secrets of POST /inbound/github, any text without commas. Unset: it is not found.',
  }),
  SSE_KEEPALIVE: duration({
    min: '10ms',
    default: '15s',
    describe: 'Silence after which a stream gets a keep-alive.',
  }),
  SSE_MAX_CONNECTIONS: integer({
    min: 1,
    max: 1_000_000,
    default: '10000',
    describe: 'Open streams per process; one more is answered 503.',
  }),
  SMTP_URL: url(['smtp', 'smtps'], {
    describe:
      'Mail server, as smtp://user:password@mail.example.com:587. Unset: mails are written to the log.',
  }),
  MAIL_FROM: email({ default: 'tidings@localhost', describe: 'Sender of every mail.' }),
  ALERT_WEBHOOK_URL: url(['https', 'http'], {
    plain: true,
    describe:
      'Where operators are told of dead letters and disabled webhooks. It may lead into a private network.',
  }),
  ALERT_EMAIL: email({ describe: 'The same by mail; needs SMTP_URL.' }),
  HEALTH_STANDSTILL_AFTER: duration({
    min: '1s',
    default: '10s',
    describe:
      'The relay or a reader that has work and makes no progress for this long makes /health/events 503.',
  }),
  RATE_LIMIT: integer({
    min: 0,
    max: 1_000_000_000,
    default: '6000',
    describe: 'Requests a minute per API key; 0 for no limit.',
  }),
  LOG_LEVEL: oneOf(LOG_LEVELS, { default: 'info', describe: `One of ${LOG_LEVELS.join(', ')}.` }),
} satisfies Record<string, Setting<unknown>>;

type Schema = typeof schema;

/** Every setting, parsed. */
export type SettingValues = {
  readonly [K in keyof Schema]: Schema[K] extends Setting<infer T> ? T : never;
};
