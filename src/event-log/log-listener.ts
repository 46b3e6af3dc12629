import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Sessions, SqlClient } from '../database/index.js';
import type { DatabaseClient, Statement } from '../database/index.js';
import { LOG_APPENDED } from '../events/index.js';
import { BackgroundWorker } from '../workers/index.js';

const RECONNECT_MS = 500;
/** A connection without notifications is checked this often. */
const HEARTBEAT_MS = 4_000;

const LISTEN: Statement = { text: 'LISTEN tidings_log' };
const PING: Statement = { text: 'SELECT 1' };

/** Receives notifications from the relay of another process, and emits them as the local hint. */
@Injectable()
export class LogListener extends BackgroundWorker {
  private client: DatabaseClient | null = null;
  private checkedAt = 0;

  constructor(
    private readonly sessions: Sessions,
    private readonly hints: EventEmitter2,
  ) {
    super({
      name: 'log-listener',
      intervalMs: RECONNECT_MS,
      failureMessage: 'cannot listen for new events',
    });
  }

  override async runOnce(): Promise<boolean> {
    if (!this.client) await this.connect();
    else if (performance.now() - this.checkedAt >= HEARTBEAT_MS) await this.run(this.client, PING);
    return false;
  }

  override async stop(): Promise<void> {
    await super.stop();
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private async connect(): Promise<void> {
    const client = await this.sessions.connect('listener');
    client.once('end', () => {
      if (this.client === client) this.client = null;
    });
    client.on('notification', ({ payload }) => this.hints.emit(LOG_APPENDED, Number(payload)));
    await this.run(client, LISTEN);
    this.client = client;
  }

  private async run(client: DatabaseClient, statement: Statement): Promise<void> {
    try {
      await new SqlClient(client).query(statement);
      this.checkedAt = performance.now();
    } catch (error) {
      client.destroy();
      if (this.client === client) this.client = null;
      throw error;
    }
  }
}
