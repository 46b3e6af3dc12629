import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { Sessions } from '../../database/index.js';
import type { Statement, UntypedStatement } from '../../database/index.js';

/** Connections of the delivery worker, so that it never waits for one that the API uses. */
@Injectable()
export class DeliverySessions implements OnApplicationShutdown {
  private readonly claims: Pool;
  private readonly outcomes: Pool;

  constructor(sessions: Sessions) {
    this.claims = sessions.pool('claims');
    this.outcomes = sessions.pool('outcomes');
  }

  /** For what a crash of the server may forget: claims, leases, what falls due. */
  async claim<Row extends QueryResultRow, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    params: Params,
  ): Promise<Row[]>;
  async claim<R extends QueryResultRow>(
    statement: UntypedStatement,
    values: unknown[],
  ): Promise<R[]>;
  async claim(
    { name, text }: UntypedStatement,
    values: readonly unknown[],
  ): Promise<QueryResultRow[]> {
    return (await this.claims.query<QueryResultRow>({ name, text, values: [...values] })).rows;
  }

  /** For what must not be forgotten: resolves when it is on disk. */
  async record<R extends QueryResultRow>(
    statement: UntypedStatement,
    values: unknown[],
  ): Promise<R[]> {
    return (await this.outcomes.query<R>({ ...statement, values })).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.claims.end(), this.outcomes.end()]);
  }
}
