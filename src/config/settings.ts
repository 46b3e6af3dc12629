import { maxConnections } from './max-connections.js';
import { publicUrl } from './public-url.js';
import type { Role, SettingValues } from './schema.js';

/**
 * The parsed settings, in slices: a class injects only the slice it needs. Durations are in
 * milliseconds. `Settings` is the injection token of the full set, used only by these slices.
 */
export abstract class Settings {
  abstract readonly values: SettingValues;
}

export class HttpConfig {
  readonly port: number;
  readonly host: string;
  /** Public base URL of the API, without a trailing slash. */
  readonly publicUrl: string;
  /** Requests per minute and API key; 0: no limit. */
  readonly rateLimit: number;
  /** Requests a minute with an invalid key, per client address; 0: no limit. */
  readonly unknownKeyLimit: number;
  /** Networks whose `X-Forwarded-*` headers count. */
  readonly trustedProxies: readonly string[];
  /** Origins that browsers may call from; `*`: every one. */
  readonly corsOrigins: readonly string[];
  readonly headersTimeoutMs: number;
  /** For the whole request, headers included. */
  readonly requestTimeoutMs: number;
  /** Open connections at once, streams included. */
  readonly maxConnections: number;

  constructor({ values }: Settings) {
    this.port = values.PORT;
    this.host = values.HOST;
    this.publicUrl = publicUrl(values);
    this.rateLimit = values.RATE_LIMIT;
    this.unknownKeyLimit = values.UNKNOWN_KEY_LIMIT;
    this.trustedProxies = values.TRUSTED_PROXIES;
    this.corsOrigins = values.CORS_ALLOWED_ORIGINS;
    this.headersTimeoutMs = values.HTTP_HEADERS_TIMEOUT;
    this.requestTimeoutMs = values.HTTP_REQUEST_TIMEOUT;
    this.maxConnections = maxConnections(values);
  }
}

export class DatabaseConfig {
  /** Undefined: start the embedded PostgreSQL in `dataDir`. */
  readonly url: string | undefined;
  readonly dataDir: string;
  readonly poolSize: number;

  constructor({ values }: Settings) {
    this.url = values.DATABASE_URL;
    this.dataDir = values.DATA_DIR;
    this.poolSize = values.DATABASE_POOL_SIZE;
  }
}

export class RedisConfig {
  /** Undefined: no Redis; the delivery queue uses PostgreSQL. */
  readonly url: string | undefined;

  constructor({ values }: Settings) {
    this.url = values.REDIS_URL;
  }
}

export class SecurityConfig {
  readonly adminApiKey: string;
  /** 32 bytes each, for AES-256-GCM; the first one encrypts. */
  readonly encryptionKeys: readonly Buffer[];

  constructor({ values }: Settings) {
    this.adminApiKey = values.ADMIN_API_KEY;
    this.encryptionKeys = values.ENCRYPTION_KEY;
  }
}

export class RolesConfig {
  private readonly roles: ReadonlySet<Role>;

  constructor({ values }: Settings) {
    this.roles = new Set(values.ROLES);
  }

  has(role: Role): boolean {
    return this.roles.has(role);
  }
}

export class EventsConfig {
  /** Prefix of every event's `source`. */
  readonly source: string;
  readonly pollIntervalMs: number;

  constructor({ values }: Settings) {
    this.source = values.EVENT_SOURCE;
    this.pollIntervalMs = values.OUTBOX_POLL_INTERVAL;
  }
}

export class WebhooksConfig {
  /** Delays between attempts in ms; n delays make n + 1 attempts. */
  readonly retrySchedule: readonly number[];
  readonly timeoutMs: number;
  /** Maximum number of deliveries in flight in this process. */
  readonly concurrency: number;
  readonly disableAfter: number;
  /** How long finished deliveries are kept, in ms. */
  readonly retentionMs: number;
  readonly allowHttp: boolean;
  readonly allowedCidrs: readonly string[];
  /** A new URL must echo a challenge before it receives events. */
  readonly verify: boolean;

  constructor({ values }: Settings) {
    this.retrySchedule = values.WEBHOOK_RETRY_SCHEDULE;
    this.timeoutMs = values.WEBHOOK_TIMEOUT;
    this.concurrency = values.WEBHOOK_CONCURRENCY;
    this.disableAfter = values.WEBHOOK_DISABLE_AFTER;
    this.retentionMs = values.DELIVERY_RETENTION;
    this.allowHttp = values.WEBHOOK_ALLOW_HTTP;
    this.allowedCidrs = values.WEBHOOK_ALLOWED_CIDRS;
    this.verify = values.WEBHOOK_VERIFY;
  }
}

export class InboundConfig {
  /** The keys that each provider may sign with; a provider without keys is not available. */
  readonly secrets: Readonly<Record<'payments' | 'stripe' | 'github', readonly Buffer[]>>;

  constructor({ values }: Settings) {
    this.secrets = {
      payments: values.INBOUND_PAYMENTS_SECRET,
      stripe: values.INBOUND_STRIPE_SECRET,
      github: values.INBOUND_GITHUB_SECRET,
    };
  }
}

export class SseConfig {
  readonly keepaliveMs: number;
  readonly maxConnections: number;

  constructor({ values }: Settings) {
    this.keepaliveMs = values.SSE_KEEPALIVE;
    this.maxConnections = values.SSE_MAX_CONNECTIONS;
  }
}

export class MailConfig {
  /** Undefined: no mail server; e-mails are written to the log. */
  readonly smtpUrl: string | undefined;
  /** The sender's address. */
  readonly from: string;

  constructor({ values }: Settings) {
    this.smtpUrl = values.SMTP_URL;
    this.from = values.MAIL_FROM;
  }
}

export class AlertsConfig {
  /** URL for alerts to operators; undefined: none. */
  readonly webhookUrl: string | undefined;
  /** E-mail address for alerts to operators; undefined: none. */
  readonly email: string | undefined;

  constructor({ values }: Settings) {
    this.webhookUrl = values.ALERT_WEBHOOK_URL;
    this.email = values.ALERT_EMAIL;
  }
}

export class HealthConfig {
  /** Time without progress, although there is work, after which the event path is degraded. */
  readonly standstillAfterMs: number;

  constructor({ values }: Settings) {
    this.standstillAfterMs = values.HEALTH_STANDSTILL_AFTER;
  }
}

export class LogConfig {
  readonly level: SettingValues['LOG_LEVEL'];

  constructor({ values }: Settings) {
    this.level = values.LOG_LEVEL;
  }
}
