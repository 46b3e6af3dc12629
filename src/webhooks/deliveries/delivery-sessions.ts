import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { QueryResultRow } from 'pg';
import { DatabaseConfig } from '../../config/index.js';
import type { Statement } from '../../database/index.js';

/**
 * The plan of a prepared statement is made once, when these tables may be empty, and kept while they grow to
 * millions of rows: a plan by sequential scan or hash join would be right then and ruinous later. Every one of
 * these statements has the index it needs, so nothing else is left to choose.
 */
export const INDEXES_ONLY: readonly string[] = [
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'plan_cache_mode=force_generic_plan',
  'jit=off',
];

/** A claim lost in a crash of the server is made again; what it would cost to wait for the disk is latency. */
const NOT_WAITING_FOR_DISK = 'synchronous_commit=off';

/**
 * Connections of the delivery worker's own: planned as its statements need, and never waiting for one that the
 * API uses. They are opened when first used.
 */
@Injectable()
export class DeliverySessions implements OnApplicationShutdown {
  private readonly logger = new Logger(DeliverySessions.name);
  private readonly claims: Pool;
  private readonly outcomes: Pool;

  constructor(database: DatabaseConfig) {
    this.claims = this.pool(database, 2, [...INDEXES_ONLY, NOT_WAITING_FOR_DISK]);
    this.outcomes = this.pool(database, 1, INDEXES_ONLY);
  }

  /** For what may be forgotten in a crash of the server: claims, leases, what falls due. */
  async claim<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    return (await this.claims.query<R>({ ...statement, values })).rows;
  }

  /** For what must not be forgotten: resolves when it is on disk. */
  async record<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    return (await this.outcomes.query<R>({ ...statement, values })).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.claims.end(), this.outcomes.end()]);
  }

  private pool({ url }: DatabaseConfig, max: number, settings: readonly string[]): Pool {
    const pool = new Pool({
      connectionString: url,
      max,
      application_name: 'tidings-deliveries',
      keepAlive: true,
      options: settings.map((setting) => `-c ${setting}`).join(' '),
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 0,
    });
    pool.on('error', (error) => {
      if (!pool.ending) this.logger.warn({ msg: 'delivery session lost', err: error });
    });
    return pool;
  }
}
