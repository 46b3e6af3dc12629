import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { DatabaseConfig } from '../config/index.js';
import { SqlConnections } from '../database/index.js';

const SIZE = 4;

/**
 * Connections of the log's durable readers: they never wait for one that the API uses, and never for the disk.
 * What a reader writes follows from the log, and commits with its cursor: should a crash of the server forget it, then
 * both, and the reader does it again.
 */
@Injectable()
export class ReaderPool extends SqlConnections implements OnApplicationShutdown {
  protected readonly pool: Pool;

  constructor({ url }: DatabaseConfig) {
    super();
    const logger = new Logger(ReaderPool.name);
    this.pool = new Pool({
      connectionString: url,
      max: SIZE,
      application_name: 'tidings-readers',
      keepAlive: true,
      options: '-c synchronous_commit=off -c jit=off',
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 0,
    });
    this.pool.on('error', (error) => {
      if (!this.pool.ending) logger.warn({ msg: 'a log reader lost its session', err: error });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
