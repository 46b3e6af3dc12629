import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Sessions, SqlPool } from '../database/index.js';
import type { Statement } from '../database/index.js';
import { HealthRegistry } from './health-registry.js';

const PING: Statement = { text: 'SELECT 1' };

/**
 * Checks that PostgreSQL responds: to a ping through the pool of the API, and on the other
 * connections of this process.
 */
@Injectable()
export class PostgresIndicator implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly sql: SqlPool,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.registry.register({ name: 'postgres', check: () => this.ping() });
  }

  private async ping(): Promise<void> {
    const silent = this.sessions.unresponsive();
    if (silent.length > 0) throw new Error(`no response from PostgreSQL to: ${silent.join(', ')}`);
    await this.sql.query(PING);
  }
}
