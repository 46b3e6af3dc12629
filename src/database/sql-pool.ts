import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { SqlConnections } from './sql-connections.js';

/** Runs hand-written SQL on the connections of TypeORM's pool. */
@Injectable()
export class SqlPool extends SqlConnections {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  protected get pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}
