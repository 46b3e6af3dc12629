import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { Sessions } from '../../database/index.js';
import type { ParamsOf, Statement } from '../../database/index.js';

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
    { name, text }: Statement<Row, Params>,
    ...[values = []]: ParamsOf<Params>
  ): Promise<Row[]> {
    return (await this.claims.query<Row>({ name, text, values: [...values] })).rows;
  }

  /** Runs a statement whose effect must be durable: resolves when it is on disk. */
  async record<Row extends QueryResultRow, Params extends readonly unknown[]>(
    { name, text }: Statement<Row, Params>,
    ...[values = []]: ParamsOf<Params>
  ): Promise<Row[]> {
    return (await this.outcomes.query<Row>({ name, text, values: [...values] })).rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.claims.end(), this.outcomes.end()]);
  }
}
