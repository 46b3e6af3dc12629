import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { Sessions, SqlConnections } from '../database/index.js';

/** The connections of durable readers, which therefore never wait for a connection of the API. */
@Injectable()
export class ReaderPool extends SqlConnections implements OnApplicationShutdown {
  protected readonly pool: Pool;

  constructor(sessions: Sessions) {
    super();
    this.pool = sessions.pool('readers');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
