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
  secretText,
  text,
  url,
  webhookKey,
} from './setting.js';
import type { Setting, ValueOf } from './setting.js';

export const ROLES = ['api', 'relay', 'worker'] as const;
export type Role = (typeof ROLES)[number];

const LOG_FORMATS = ['json', 'pretty'] as const;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * All settings, in the order of `.env.example`. Each group is a slice (`config-slices.ts`), and
 * each key a property of it.
 */
export const schema = {
  http: {
    port: integer('PORT', {
      min: 0,
      max: 65_535,
      default: '3000',
      describe: 'Port of the HTTP API.',
    }),
    host: text('HOST', {
      default: '127.0.0.1',
      describe: 'Address to listen on; 0.0.0.0 for all.',
    }),
    publicUrl: url('PUBLIC_URL', ['http', 'https'], {
      base: true,
      describe:
        'Public base URL of the API, for links in events, errors and alerts. Unset: those in events are derived from HOST and PORT, those in errors are relative, and alerts have none.',
    }),
    trustedProxies: list('TRUSTED_PROXIES', {
      of: parseCidr,
      default: '',
      describe:
        'Networks of the reverse proxies in front of the API: only their X-Forwarded-For and X-Forwarded-Proto count.',
    }),
    corsOrigins: list('CORS_ALLOWED_ORIGINS', {
      of: corsOrigin,
      default: '',
      describe:
        'Origins whose pages may call the API from a browser, as https://app.example.com; * for all.',
    }),
    headersTimeoutMs: duration('HTTP_HEADERS_TIMEOUT', {
      min: '10ms',
      default: '10s',
      describe: 'Time a client has to send the headers of a request; then 408.',
    }),
    requestTimeoutMs: duration('HTTP_REQUEST_TIMEOUT', {
      min: '10ms',
      default: '30s',
      describe: 'Time a client has to send a whole request, headers and body; then 408.',
    }),
    maxConnections: integer('HTTP_MAX_CONNECTIONS', {
      min: 1,
      max: 2_000_000,
      describe:
        'Open connections per process; further ones are closed. Unset: SSE_MAX_CONNECTIONS and 2000 more.',
    }),
    rateLimit: integer('RATE_LIMIT', {
      min: 0,
      max: 1_000_000_000,
      default: '6000',
      describe: 'Requests per minute and API key; 0 for no limit.',
    }),
    unknownKeyLimit: integer('UNKNOWN_KEY_LIMIT', {
      min: 0,
      max: 1_000_000_000,
      default: '600',
      describe:
        'Requests a minute with an invalid API key, per client address (IPv6: per /64); 0 for no limit. Valid keys are never affected.',
    }),
  },
  database: {
    dataDir: text('DATA_DIR', {
      default: '.data',
      describe: 'Data directory of the embedded PostgreSQL.',
    }),
    url: postgresUrl('DATABASE_URL', {
      describe:
        'URL of the PostgreSQL database, in the forms of docs/database-url.md. If unset, an embedded server is started in DATA_DIR.',
    }),
    poolSize: integer('DATABASE_POOL_SIZE', {
      min: 2,
      max: 500,
      default: '16',
      describe: 'Maximum number of connections in the pool.',
    }),
  },
  redis: {
    url: url('REDIS_URL', ['redis', 'rediss'], {
      describe: 'URL of Redis, for the Bull queue. If unset, the queue uses PostgreSQL only.',
    }),
  },
  security: {
    adminApiKey: required(
      text('ADMIN_API_KEY', {
        pattern: /^[\x21-\x7e]{16,255}$/,
        expected: '16 to 255 visible ASCII characters',
        describe: 'An API key with every scope, for the tenant "default".',
      }),
      `make one with: node -p "'tdk_' + crypto.randomBytes(32).toString('base64url')"`,
    ),
    encryptionKeys: required(
      list('ENCRYPTION_KEY', {
        of: key(32),
        nonEmpty: true,
        describe:
          '32 bytes in base64; encrypts the secrets stored in the database. To rotate it, give a comma-separated ' +
          'list: the first key encrypts, all keys decrypt, and values under the other keys are re-encrypted.',
      }),
      `make one with: openssl rand -base64 32, or: node -p "crypto.randomBytes(32).toString('base64')"`,
    ),
    encryptionKeyLost: boolean('ENCRYPTION_KEY_LOST', {
      default: 'false',
      describe:
        'Start although the key of stored secrets is lost: their webhooks send nothing until their secret is rotated and ' +
        'their custom headers are set again.',
    }),
  },
  process: {
    roles: list('ROLES', {
      of: member(ROLES),
      nonEmpty: true,
      default: 'api,relay,worker',
      describe: 'Roles of this process: api, relay, worker.',
    }),
  },
  events: {
    source: text('EVENT_SOURCE', {
      pattern: /^[A-Za-z0-9._:/-]{1,100}$/,
      expected: 'a short URI reference',
      default: 'tidings',
      describe: 'Prefix of the "source" of every event.',
    }),
    pollIntervalMs: duration('OUTBOX_POLL_INTERVAL', {
      min: '1ms',
      default: '100ms',
      describe: 'How often the relay polls the outbox when no hint wakes it.',
    }),
  },
  webhooks: {
    /** n delays make n + 1 attempts. */
    retrySchedule: list('WEBHOOK_RETRY_SCHEDULE', {
      of: readDuration,
      default: '1m,5m,30m,2h,24h',
      describe: 'Delays between the attempts of a delivery, each plus 0 to 10 % jitter.',
    }),
    timeoutMs: duration('WEBHOOK_TIMEOUT', {
      min: '10ms',
      default: '15s',
      describe: 'Time within which a receiver must respond.',
    }),
    concurrency: integer('WEBHOOK_CONCURRENCY', {
      min: 1,
      max: 10_000,
      default: '64',
      describe: 'Maximum number of deliveries in flight per process.',
    }),
    disableAfter: integer('WEBHOOK_DISABLE_AFTER', {
      min: 1,
      max: 1_000_000,
      default: '5',
      describe:
        'Consecutive failed attempts after which an exhausted delivery disables its webhook.',
    }),
    retentionMs: duration('DELIVERY_RETENTION', {
      default: '30d',
      describe:
        'How long finished deliveries and their attempts are kept; at least as long as all attempts of one may take.',
    }),
    allowHttp: boolean('WEBHOOK_ALLOW_HTTP', {
      default: 'false',
      describe: 'Accept http:// destinations.',
    }),
    allowedCidrs: list('WEBHOOK_ALLOWED_CIDRS', {
      of: parseCidr,
      default: '',
      describe:
        'Networks (CIDR, comma-separated) that webhooks may connect to although they are not globally reachable.',
    }),
    verify: boolean('WEBHOOK_VERIFY', {
      default: 'false',
      describe: 'A new URL must echo a signed challenge before its webhook becomes active.',
    }),
  },
  inbound: {
    payments: list('INBOUND_PAYMENTS_SECRET', {
      of: webhookKey,
      default: '',
      describe:
        'Secret of POST /inbound/payments, as whsec_<base64>; a comma-separated list during a rotation. If unset, ' +
        'the path responds 404.',
    }),
    stripe: list('INBOUND_STRIPE_SECRET', {
      of: secretText,
      default: '',
      describe:
        'Secret of POST /inbound/stripe, any text without commas; a comma-separated list during a rotation. ' +
        'If unset, the path responds 404.',
    }),
    github: list('INBOUND_GITHUB_SECRET', {
      of: secretText,
      default: '',
      describe:
        'Secret of POST /inbound/github, any text without commas; a comma-separated list during a rotation. ' +
        'If unset, the path responds 404.',
    }),
  },
  sse: {
    keepaliveMs: duration('SSE_KEEPALIVE', {
      min: '10ms',
      default: '15s',
      describe: 'Time without a frame after which a stream gets a keep-alive.',
    }),
    maxConnections: integer('SSE_MAX_CONNECTIONS', {
      min: 1,
      max: 1_000_000,
      default: '10000',
      describe: 'Maximum number of open streams per process; further requests get 503.',
    }),
  },
  mail: {
    smtpUrl: url('SMTP_URL', ['smtp', 'smtps'], {
      describe:
        'URL of the mail server, such as smtp://user:password@mail.example.com:587. If unset, e-mails are logged.',
    }),
    from: email('MAIL_FROM', {
      default: 'tidings@localhost',
      describe: 'Sender address of e-mails.',
    }),
  },
  alerts: {
    webhookUrl: url('ALERT_WEBHOOK_URL', ['https', 'http'], {
      plain: true,
      describe:
        'URL for alerts to operators about dead letters and disabled webhooks. It may be in a private network.',
    }),
    email: email('ALERT_EMAIL', {
      describe: 'E-mail address for the same alerts; requires SMTP_URL.',
    }),
  },
  health: {
    standstillAfterMs: duration('HEALTH_STANDSTILL_AFTER', {
      min: '1s',
      default: '10s',
      describe:
        'The relay or a reader that has work and makes no progress for this long makes /health/events 503.',
    }),
  },
  log: {
    level: oneOf('LOG_LEVEL', LOG_LEVELS, {
      default: 'info',
      describe: `One of ${LOG_LEVELS.join(', ')}.`,
    }),
    format: oneOf('LOG_FORMAT', LOG_FORMATS, {
      default: 'json',
      describe:
        'json: one object per line; pretty: lines for people, the default of `npm start` and `npm run start:dev`.',
    }),
  },
} satisfies Record<string, Record<string, Setting>>;

type Groups = (typeof schema)[keyof typeof schema];
type EachSetting = Groups extends infer Group
  ? Group extends unknown
    ? Group[keyof Group]
    : never
  : never;

/** The parsed values of all settings, by the names of their environment variables. */
export type SettingValues = {
  readonly [S in EachSetting as S extends Setting<unknown, infer Name> ? Name : never]: ValueOf<S>;
};

/** All settings in the order of the schema. */
export const allSettings: readonly Setting[] = Object.values(schema).flatMap((group) =>
  Object.values<Setting>(group),
);
