import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { Sessions } from '../../database/index.js';
import type { ParamsOf, Statement, UntypedStatement } from '../../database/index.js';

/** The connections of the delivery worker, which it does not share with the API. */
@Injectable()
export class DeliveryConnections implements OnApplicationShutdown {
  private readonly claims: Pool;
  private readonly outcomes: Pool;

  constructor(sessions: Sessions) {
    this.claims = sessions.pool('claims');
    this.outcomes = sessions.pool('outcomes');
  }

  /**
   * Runs a statement whose effect a crash of the server may lose: claims, leases, due deliveries.
   * Its commit does not wait for the disk.
   */
  async claim<Row extends QueryResultRow, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    ...params: ParamsOf<Params>
  ): Promise<Row[]>;
  async claim<R extends QueryResultRow>(
    statement: UntypedStatement,
    values: unknown[],
  ): Promise<R[]>;
  async claim(
    { name, text }: UntypedStatement,
    values: readonly unknown[] = [],
  ): Promise<QueryResultRow[]> {
    const query = { name, text, values: [...values] };
    return (await this.claims.query<QueryResultRow>(query)).rows;
  }

  /** Runs a statement whose effect must be durable: resolves when it is on disk. */
  async record<Row extends QueryResultRow, Params extends readonly unknown[]>(
    { name, text }: Statement<Row, Params>,
    ...params: ParamsOf<Params>
  ): Promise<Row[]> {
    const query = { name, text, values: [...(params[0] ?? [])] };
    return (await this.outcomes.query<Row>(query)).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.claims.end(), this.outcomes.end()]);
  }
}
