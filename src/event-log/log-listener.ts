import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { FailureLog, PollLoop } from '../common/index.js';
import { Sessions } from '../database/index.js';
import type { DatabaseClient } from '../database/index.js';
import { LOG_APPENDED } from '../events/index.js';

const RECONNECT_MS = 500;
/** A connection on which nothing is notified proves that it is alive this often. */
const HEARTBEAT_MS = 4_000;

/** Hears of the log's growth from the relay of another process, and passes it on as the local hint. */
@Injectable()
export class LogListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LogListener.name);
  private client: DatabaseClient | null = null;
  private provedAt = 0;
  private readonly loop: PollLoop;

  constructor(
    private readonly sessions: Sessions,
    private readonly hints: EventEmitter2,
  ) {
    this.loop = new PollLoop({
      intervalMs: RECONNECT_MS,
      round: () => this.round(),
      failures: new FailureLog(this.logger, 'cannot listen for new events'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private async round(): Promise<boolean> {
    if (!this.client) await this.connect();
    else if (performance.now() - this.provedAt >= HEARTBEAT_MS) await this.prove(this.client);
    return false;
  }

  private async connect(): Promise<void> {
    const client = await this.sessions.connect('listener');
    client.once('end', () => {
      if (this.client === client) this.client = null;
    });
    client.on('notification', ({ payload }) => this.hints.emit(LOG_APPENDED, Number(payload)));
    await this.prove(client, 'LISTEN tidings_log');
    this.client = client;
  }

  private async prove(client: DatabaseClient, statement = 'SELECT 1'): Promise<void> {
    try {
      await client.query(statement);
      this.provedAt = performance.now();
    } catch (error) {
      client.destroy();
      if (this.client === client) this.client = null;
      throw error;
    }
  }
}
