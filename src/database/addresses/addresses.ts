import { SSL_MODES } from '../../config/index.js';
import type { PostgresHost, PostgresUrl, SslMode } from '../../config/index.js';

/** One way to reach a host: with or without TLS. */
export interface Way {
  readonly host: PostgresHost;
  readonly mode: SslMode;
  readonly tls: boolean;
}

export interface AddressesContext {
  /** Read for `PGHOST` and `PGSSLMODE`, as libpq and node-postgres do. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/**
 * The hosts of `DATABASE_URL` and the ways to reach each. The host that last worked comes first, so
 * that a host that does not respond costs its deadline once and not for every connection.
 */
export class Addresses {
  private lastWorking: PostgresHost | undefined;

  constructor(
    readonly url: PostgresUrl,
    private readonly context: AddressesContext,
  ) {}

  /** For each host the ways to try, all in order. */
  next(): readonly (readonly Way[])[] {
    const { hosts, loadBalance } = this.url;
    const { random } = this.context;
    const ordered = loadBalance ? shuffled(hosts, random) : preferring(this.lastWorking, hosts);
    return ordered.map((host) => this.waysTo(host));
  }

  worked(host: PostgresHost): void {
    this.lastWorking = host;
  }

  private waysTo(host: PostgresHost): readonly Way[] {
    const { PGHOST, PGSSLMODE } = this.context.environment;
    const name = host.host ?? PGHOST ?? 'localhost';
    const mode = this.url.tls.mode ?? sslModeOf(PGSSLMODE) ?? defaultSslMode(name);
    return tlsOrder(mode, name).map((tls) => ({ host, mode, tls }));
  }
}

/** Whether to try TLS, in order: libpq's rules. A Unix socket has no TLS, whatever the mode. */
export function tlsOrder(mode: SslMode, host: string): readonly boolean[] {
  if (host.startsWith('/') || mode === 'disable') return [false];
  if (mode === 'allow') return [false, true];
  if (mode === 'prefer') return [true, false];
  return [true];
}

/**
 * libpq's default is `prefer`. On the local machine TLS would protect nothing and cost time, so it
 * is used only if the server requires it.
 */
export function defaultSslMode(host: string): SslMode {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host) ? 'allow' : 'prefer';
}

function sslModeOf(text: string | undefined): SslMode | undefined {
  return SSL_MODES.find((mode) => mode === text);
}

function preferring(
  first: PostgresHost | undefined,
  hosts: readonly PostgresHost[],
): readonly PostgresHost[] {
  return first === undefined ? hosts : [first, ...hosts.filter((host) => host !== first)];
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
