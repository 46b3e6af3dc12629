import { parseCidr } from './cidr.js';
import { corsOrigin } from './cors-origin.js';
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

/** All settings, in the order of `.env.example`. */
export const schema = {
  PORT: integer({ min: 0, max: 65_535, default: '3000', describe: 'Port of the HTTP API.' }),
  HOST: text({ default: '127.0.0.1', describe: 'Address to listen on; 0.0.0.0 for all.' }),
  PUBLIC_URL: url(['http', 'https'], {
    describe:
      'Public base URL of the API, used in the URLs that events contain. Default: derived from HOST and PORT.',
  }),
  TRUSTED_PROXIES: list({
    of: parseCidr,
    default: '',
    describe:
      'Networks of the reverse proxies in front of the API: only their X-Forwarded-For and X-Forwarded-Proto count.',
  }),
  CORS_ALLOWED_ORIGINS: list({
    of: corsOrigin,
    default: '',
    describe:
      'Origins whose pages may call the API from a browser, as https://app.example.com; * for all.',
  }),
  HTTP_HEADERS_TIMEOUT: duration({
    min: '10ms',
    default: '10s',
    describe: 'Time a client has to send the headers of a request; then 408.',
  }),
  HTTP_REQUEST_TIMEOUT: duration({
    min: '10ms',
    default: '30s',
    describe: 'Time a client has to send a whole request, body included; then 408.',
  }),
  HTTP_MAX_CONNECTIONS: integer({
    min: 1,
    max: 2_000_000,
    describe:
      'Open connections per process; further ones are closed. Unset: SSE_MAX_CONNECTIONS and 2000 more.',
  }),
  UNKNOWN_KEY_LIMIT: integer({
    min: 0,
    max: 1_000_000_000,
    default: '600',
    describe:
      'Requests a minute with an invalid API key, per client address (IPv6: per /64); 0 for no limit. Valid keys are never affected.',
  }),
  DATA_DIR: text({ default: '.data', describe: 'Data directory of the embedded PostgreSQL.' }),
  DATABASE_URL: postgresUrl({
    describe:
      'URL of the PostgreSQL database, in the forms of docs/database-url.md. If unset, an embedded server is started in DATA_DIR.',
  }),
  DATABASE_POOL_SIZE: integer({
    min: 2,
    max: 500,
    default: '16',
    describe: 'Maximum number of connections in the pool.',
  }),
  REDIS_URL: url(['redis', 'rediss'], {
    describe: 'URL of Redis, for the Bull queue. If unset, the queue uses PostgreSQL only.',
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
        '32 bytes in base64; encrypts the secrets stored in the database. To rotate it, give a comma-separated ' +
        'list: the first key encrypts, all keys decrypt, and values under the other keys are re-encrypted.',
    }),
  ),
  ROLES: list({
    of: member(ROLES),
    nonEmpty: true,
    default: 'api,relay,worker',
    describe: 'Roles of this process: api, relay, worker.',
  }),
  EVENT_SOURCE: text({
    pattern: /^[A-Za-z0-9._:/-]{1,100}$/,
    expected: 'a short URI reference',
    default: 'tidings',
    describe: 'Prefix of the "source" of every event.',
  }),
  OUTBOX_POLL_INTERVAL: duration({
    min: '1ms',
    default: '100ms',
    describe: 'How often the relay polls the outbox when no hint wakes it.',
  }),
  WEBHOOK_RETRY_SCHEDULE: list({
    of: readDuration,
    default: '1m,5m,30m,2h,24h',
    describe: 'Delays between the attempts of a delivery, each plus 0 to 10 % jitter.',
  }),
  WEBHOOK_TIMEOUT: duration({
    min: '10ms',
    default: '15s',
    describe: 'Time within which a receiver must respond.',
  }),
  WEBHOOK_CONCURRENCY: integer({
    min: 1,
    max: 10_000,
    default: '64',
    describe: 'Maximum number of deliveries in flight per process.',
  }),
  WEBHOOK_DISABLE_AFTER: integer({
    min: 1,
    max: 1_000_000,
    default: '5',
    describe: 'Consecutive failed attempts after which an exhausted delivery disables its webhook.',
  }),
  DELIVERY_RETENTION: duration({
    default: '30d',
    describe:
      'How long finished deliveries and their attempts are kept; at least as long as all attempts of one may take.',
  }),
  WEBHOOK_ALLOW_HTTP: boolean({ default: 'false', describe: 'Accept http:// destinations.' }),
  WEBHOOK_ALLOWED_CIDRS: list({
    of: parseCidr,
    default: '',
    describe:
      'Networks (CIDR, comma-separated) that webhooks may connect to although they are not globally reachable.',
  }),
  WEBHOOK_VERIFY: boolean({
    default: 'false',
    describe: 'A new URL must echo a signed challenge before its webhook becomes active.',
  }),
  INBOUND_PAYMENTS_SECRET: list({
    of: webhookKey,
    default: '',
    describe:
      'Secret of POST /inbound/payments, as whsec_<base64>; a comma-separated list during a rotation. If unset, ' +
      'the path responds 404.',
  }),
  INBOUND_STRIPE_SECRET: list({
    of: (text): Buffer => Buffer.from(text),
    default: '',
    describe:
      'Secret of POST /inbound/stripe, any text without commas; a comma-separated list during a rotation. ' +
      'If unset, the path responds 404.',
  }),
  INBOUND_GITHUB_SECRET: list({
    of: (text): Buffer => Buffer.from(text),
    default: '',
    describe:
      'Secret of POST /inbound/github, any text without commas; a comma-separated list during a rotation. ' +
      'If unset, the path responds 404.',
  }),
  SSE_KEEPALIVE: duration({
    min: '10ms',
    default: '15s',
    describe: 'Time without a frame after which a stream gets a keep-alive.',
  }),
  SSE_MAX_CONNECTIONS: integer({
    min: 1,
    max: 1_000_000,
    default: '10000',
    describe: 'Maximum number of open streams per process; further requests get 503.',
  }),
  SMTP_URL: url(['smtp', 'smtps'], {
    describe:
      'URL of the mail server, such as smtp://user:password@mail.example.com:587. If unset, e-mails are logged.',
  }),
  MAIL_FROM: email({ default: 'tidings@localhost', describe: 'Sender address of e-mails.' }),
  ALERT_WEBHOOK_URL: url(['https', 'http'], {
    plain: true,
    describe:
      'URL for alerts to operators about dead letters and disabled webhooks. It may be in a private network.',
  }),
  ALERT_EMAIL: email({ describe: 'E-mail address for the same alerts; requires SMTP_URL.' }),
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
    describe: 'Requests per minute and API key; 0 for no limit.',
  }),
  LOG_LEVEL: oneOf(LOG_LEVELS, { default: 'info', describe: `One of ${LOG_LEVELS.join(', ')}.` }),
} satisfies Record<string, Setting<unknown>>;

type Schema = typeof schema;

/** The parsed values of all settings. */
export type SettingValues = {
  readonly [K in keyof Schema]: Schema[K] extends Setting<infer T> ? T : never;
};
