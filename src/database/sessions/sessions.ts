import { Injectable, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import { FailureLog } from '../../common/index.js';
import { DatabaseConfig } from '../../config/index.js';
import { databaseAddresses } from '../addresses/index.js';
import type { Addresses } from '../addresses/index.js';
import { DatabaseClient } from './database-client.js';
import type { DatabaseClientConfig } from './database-client.js';
import { PURPOSES } from './session-purpose.js';
import type { PurposeName, SessionPurpose } from './session-purpose.js';
import { ConnectionSuspect } from './session.errors.js';
import { SessionWatch } from './session-watch.js';

/** How long a caller waits for a connection of a full pool. */
export const POOL_WAIT_MS = 10_000;

/** Options of a pool besides its size, also used for TypeORM's pool. */
export function poolOptions(
  purpose: SessionPurpose,
  addresses: Addresses,
  watch: SessionWatch,
): PoolConfig {
  const options = {
    application_name: `tidings-${purpose.name}`,
    connectionTimeoutMillis: POOL_WAIT_MS,
    idleTimeoutMillis: purpose.idleCloseMs,
    Client: DatabaseClient,
    purpose,
    addresses,
    watch,
  };
  return options as unknown as PoolConfig;
}

/** Options of a single connection. */
export function clientOptions(
  addresses: Addresses,
  purpose: SessionPurpose,
  watch: SessionWatch,
): DatabaseClientConfig {
  return {
    application_name: `tidings-${purpose.name}`,
    purpose,
    addresses,
    watch,
  };
}

/** Opens all connections to PostgreSQL, by purpose. */
@Injectable()
export class Sessions {
  /** Connections are often lost together, so the log has at most one line a minute. */
  private readonly failures = new FailureLog(new Logger(Sessions.name), 'database connection lost');
  readonly watch = new SessionWatch((purpose, err) => this.failures.failed(err, { purpose }));

  /** Shared by all connections, so that each knows which host works. */
  readonly addresses: Addresses;

  constructor(private readonly database: DatabaseConfig) {
    if (!database.url) throw new Error('database sessions need a database URL');
    this.addresses = databaseAddresses(database.url);
  }

  /**
   * A pool of the purpose's connections, which are opened when first used. The caller ends the
   * pool.
   */
  pool(name: PurposeName): Pool {
    const purpose = PURPOSES[name];
    const pool = new Pool({
      max: name === 'api' ? this.database.poolSize : purpose.connections,
      ...poolOptions(purpose, this.addresses, this.watch),
    });
    pool.on('error', (error) => {
      if (!pool.ending) this.lost(name, error);
    });
    return pool;
  }

  /** One connection outside of any pool. The caller ends it. */
  async connect(name: PurposeName): Promise<DatabaseClient> {
    const options = clientOptions(this.addresses, PURPOSES[name], this.watch);
    return await new DatabaseClient(options).connect();
  }

  /** An idle connection of a pool was lost; the pool opens another one when it needs it. */
  lost(purpose: PurposeName, err: Error): void {
    if (err instanceof ConnectionSuspect) return;
    this.failures.failed(err, { purpose });
  }

  /** The purposes whose connections do not respond at the moment. */
  unresponsive(): string[] {
    return this.watch.unresponsive();
  }
}
