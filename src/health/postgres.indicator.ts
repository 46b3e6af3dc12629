import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { HealthRegistry } from './health-registry.js';

/** PostgreSQL answers, through the pool that requests use. */
@Injectable()
export class PostgresIndicator implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly sql: SqlPool,
  ) {}

  onModuleInit(): void {
    this.registry.register({ name: 'postgres', check: () => this.ping() });
  }

  private async ping(): Promise<void> {
    await this.sql.query({ text: 'SELECT 1' });
  }
}
