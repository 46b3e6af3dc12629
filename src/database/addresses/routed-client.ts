import type { Socket } from 'node:net';
import { Client, Connection } from 'pg';
import type { ClientConfig } from 'pg';
import type { TargetSessionAttrs } from '../../config/index.js';
import type { Addresses, Way } from './addresses.js';
import { isFinal, mayChangeTls, NoUsableHost, UnsuitableServer } from './attempt-errors.js';
import type { FailedAttempt } from './attempt-errors.js';
import { requireChannelBinding } from './channel-binding.js';
import { tlsOptions } from './tls-options.js';

const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 5_000 };
/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

export interface RoutedClientConfig extends ClientConfig {
  readonly addresses: Addresses;
}

/**
 * A connection that finds its server as libpq does: it tries the hosts and their TLS choices in
 * order, until one satisfies `target_session_attrs`. When its server turns out to be read-only, the
 * connection is destroyed, so that the next one finds the new primary.
 */
export class RoutedClient extends Client {
  private readonly addresses: Addresses;
  private readonly defaultHost: string;
  private readonly defaultPort: number;
  /** The server process as reported at login; a pooler invents one. */
  declare readonly processID: number | null;
  // The driver connects a client only once. A further attempt has to reset these fields.
  declare connection: Connection;
  declare private _connecting: boolean;
  declare private _connected: boolean;
  declare private _connectionError: boolean;
  declare private _ended: boolean;
  declare private _queryable: boolean;

  constructor(config: RoutedClientConfig) {
    const { url } = config.addresses;
    super({
      ...config,
      ...KEEP_ALIVE,
      // `false`, since the driver would read PGSSLMODE otherwise.
      ssl: false,
      user: url.user,
      password: url.password,
      database: url.database,
      options: url.options,
      sslnegotiation: 'postgres',
      enableChannelBinding: url.tls.channelBinding !== 'disable',
    });
    this.addresses = config.addresses;
    this.defaultHost = this.host;
    this.defaultPort = this.port;
  }

  /** Called before each attempt; each has its own connect deadline. */
  protected attemptStarts(): void {
    // Subclasses start their deadline.
  }

  /** Connects to the first suitable host. @throws the host's own error if there is only one */
  protected async connectToServer(): Promise<void> {
    const hosts = this.addresses.next();
    const failures: FailedAttempt[] = [];
    for (const ways of hosts) {
      const failure = await this.tryHost(ways);
      if (!failure) return;
      failures.push(failure);
      if (isFinal(failure.error)) break;
    }
    throw hosts.length === 1 ? failures[0]?.error : new NoUsableHost(failures);
  }

  private async tryHost(ways: readonly Way[]): Promise<FailedAttempt | undefined> {
    let failure: FailedAttempt | undefined;
    for (const way of ways) {
      try {
        this.attemptStarts();
        this.prepare(way);
        await super.connect();
        await this.requireSuitable(this.addresses.url.targetSessionAttrs);
        this.addresses.worked(way.host);
        return undefined;
      } catch (error) {
        this.abandon();
        // The first error is more useful: the second choice is only a fallback.
        failure ??= { host: way.host, error };
        if (!mayChangeTls(error)) break;
      }
    }
    return failure;
  }

  /** Creates the connection object of the driver's next attempt. */
  private prepare({ host, mode, tls }: Way): void {
    const { url } = this.addresses;
    const ssl = tls ? tlsOptions(mode, url.tls) : false;
    const sslNegotiation = tls && url.tls.direct ? 'direct' : 'postgres';
    const config = { ...KEEP_ALIVE, ssl, sslNegotiation, encoding: 'utf8' };
    this.connection = new Connection(config);
    this.host = host.host ?? this.defaultHost;
    this.port = host.port ?? this.defaultPort;
    Object.assign(this, { ssl, sslNegotiation });
    this._connecting = false;
    this._connected = false;
    this._connectionError = false;
    this._ended = false;
    this._queryable = true;
    if (url.tls.channelBinding === 'require') requireChannelBinding(this.connection);
    this.replaceWhenReadOnly(this.connection);
  }

  /** Closes the connection of a failed attempt, whose events no longer concern this client. */
  private abandon(): void {
    const { connection } = this;
    connection.removeAllListeners();
    connection.on('error', () => undefined);
    connection.end();
    (connection.stream as Socket).destroySoon();
  }

  private async requireSuitable(attrs: TargetSessionAttrs): Promise<void> {
    if (attrs === 'any') return;
    const { rows } = await super.query<{ inRecovery: boolean; readOnly: boolean }>(
      `SELECT pg_is_in_recovery() AS "inRecovery",
              current_setting('transaction_read_only') = 'on' AS "readOnly"`,
    );
    const state = rows[0];
    if (attrs === 'primary' ? state?.inRecovery : state?.readOnly) {
      throw new UnsuitableServer(
        state?.inRecovery ? 'the server is a standby' : 'the server is read-only',
      );
    }
  }

  /**
   * A primary that became a standby refuses writes. The caller gets the error, and the connection
   * is destroyed.
   */
  private replaceWhenReadOnly(connection: Connection): void {
    connection.on('errorMessage', ({ code }: { readonly code?: string }) => {
      if (code !== READ_ONLY) return;
      connection.once('readyForQuery', () => {
        connection.stream.destroy(new UnsuitableServer('the server has become read-only'));
      });
    });
  }
}
