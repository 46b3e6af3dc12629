import { publicUrl } from './public-url.js';
import type { Role, SettingValues } from './schema.js';

/**
 * The parsed settings, in slices: a class injects the slice that is about its own subject. Durations are in
 * milliseconds. `Settings` itself is the token of the whole set; nobody but these slices needs it.
 */
export abstract class Settings {
  abstract readonly values: SettingValues;
}

export class HttpConfig {
  readonly port: number;
  readonly host: string;
  /** Where others reach the API, without a slash at its end. */
  readonly publicUrl: string;
  /** Requests a minute per API key; 0: no limit. */
  readonly rateLimit: number;

  constructor({ values }: Settings) {
    this.port = values.PORT;
    this.host = values.HOST;
    this.publicUrl = publicUrl(values);
    this.rateLimit = values.RATE_LIMIT;
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
  /** Undefined: no Redis; the delivery queue runs on PostgreSQL. */
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
  /** First part of every event's `source`. */
  readonly source: string;
  readonly pollIntervalMs: number;

  constructor({ values }: Settings) {
    this.source = values.EVENT_SOURCE;
    this.pollIntervalMs = values.OUTBOX_POLL_INTERVAL;
  }
}

export class WebhooksConfig {
  /** Waits between attempts in ms; n waits make n + 1 attempts. */
  readonly retrySchedule: readonly number[];
  readonly timeoutMs: number;
  /** Deliveries under way at once in this process. */
  readonly concurrency: number;
  readonly disableAfter: number;
  /** How long finished deliveries are kept, in ms. */
  readonly retentionMs: number;
  readonly allowHttp: boolean;
  readonly allowedCidrs: readonly string[];
  /** A new URL must echo a challenge before it gets events. */
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
  /** The keys that each provider may sign with; none: it is not expected to send anything. */
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
  /** Undefined: there is no mail server; mails are written to the log. */
  readonly smtpUrl: string | undefined;
  /** The sender's address. */
  readonly from: string;

  constructor({ values }: Settings) {
    this.smtpUrl = values.SMTP_URL;
    this.from = values.MAIL_FROM;
  }
}

export class AlertsConfig {
  /** Where operators are told over HTTP; undefined: nowhere. */
  readonly webhookUrl: string | undefined;
  /** Where operators are told by mail; undefined: nowhere. */
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
