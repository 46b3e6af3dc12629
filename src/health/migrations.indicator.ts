import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SqlPool } from '../database/index.js';
import type { Statement } from '../database/index.js';
import { HealthRegistry } from './health-registry.js';

const COUNT_APPLIED: Statement<{ readonly applied: number }, [names: readonly string[]]> = {
  name: 'count_applied_migrations',
  text: `SELECT count(*)::integer AS applied FROM migrations WHERE name = ANY ($1)`,
};

/**
 * Checks that all migrations of this release are applied. A newer schema belongs to the next
 * release.
 */
@Injectable()
export class MigrationsIndicator implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly sql: SqlPool,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.registry.register({ name: 'migrations', check: () => this.assertApplied() });
  }

  private async assertApplied(): Promise<void> {
    const known = this.dataSource.migrations.map((it) => it.name ?? it.constructor.name);
    const [row] = await this.sql.query(COUNT_APPLIED, [known]);
    const missing = known.length - (row?.applied ?? 0);
    if (missing > 0) throw new Error(`${missing} migrations have not been applied`);
  }
}
