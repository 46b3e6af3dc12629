import { publicUrl } from './public-url.js';
import { schema } from './schema.js';
import type { Role, SettingValues } from './schema.js';
import type { Setting, ValueOf } from './setting.js';

type Schema = typeof schema;

/** The values of one group of the schema, under the names that the group gives them. */
type Slice<Group> = { readonly [Name in keyof Group]: ValueOf<Group[Name]> };

/**
 * Returns the base class of a slice: its properties are the values of a group of the schema, so a
 * new setting appears in its slice without further edits.
 */
function sliceOf<Name extends keyof Schema>(
  group: Name,
): new (values: SettingValues) => Slice<Schema[Name]> {
  const settings = Object.entries<Setting>(schema[group]);
  // oxlint-disable-next-line typescript/no-extraneous-class -- the constructor assigns them
  class ConfigSlice {
    constructor(values: SettingValues) {
      const own = settings.map(([key, { name }]) => [key, values[name as keyof SettingValues]]);
      Object.assign(this, Object.fromEntries(own));
    }
  }
  return ConfigSlice as new (values: SettingValues) => Slice<Schema[Name]>;
}

/*
 * A class injects only the slices it needs. Durations are in milliseconds. `ConfigModule` provides
 * every class that this file exports.
 */

/** Connections left for requests when every permitted stream is open. */
const BESIDE_STREAMS = 2_000;

export class HttpConfig extends sliceOf('http') {
  /** Without a trailing slash. */
  override readonly publicUrl: string;
  /**
   * The start of links to the API: `PUBLIC_URL`, or nothing if it is not set. What the links are
   * relative to is then known to those who follow them, and not here.
   */
  readonly linkBase: string;
  /** Open connections at once, streams included. */
  override readonly maxConnections: number;

  constructor(values: SettingValues) {
    super(values);
    this.publicUrl = publicUrl(values);
    this.linkBase = values.PUBLIC_URL ? this.publicUrl : '';
    const { HTTP_MAX_CONNECTIONS, SSE_MAX_CONNECTIONS } = values;
    this.maxConnections = HTTP_MAX_CONNECTIONS ?? SSE_MAX_CONNECTIONS + BESIDE_STREAMS;
  }
}

export class DatabaseConfig extends sliceOf('database') {}

export class RedisConfig extends sliceOf('redis') {}

export class SecurityConfig extends sliceOf('security') {}

export class RolesConfig extends sliceOf('process') {
  has(role: Role): boolean {
    return this.roles.includes(role);
  }
}

export class EventsConfig extends sliceOf('events') {}

export class WebhooksConfig extends sliceOf('webhooks') {}

/** The keys that each provider may sign with; a provider without keys is not available. */
export class InboundConfig extends sliceOf('inbound') {}

export class SseConfig extends sliceOf('sse') {}

export class MailConfig extends sliceOf('mail') {}

export class AlertsConfig extends sliceOf('alerts') {}

export class HealthConfig extends sliceOf('health') {}

export class LogConfig extends sliceOf('log') {}
