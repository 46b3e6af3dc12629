import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Client } from 'pg';
import { FailureLog, PollLoop } from '../common/index.js';
import { DatabaseConfig } from '../config/index.js';
import { LOG_APPENDED } from '../events/index.js';

const RECONNECT_MS = 500;

/** Hears of the log's growth from the relay of another process, and passes it on as the local hint. */
@Injectable()
export class LogListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LogListener.name);
  private client: Client | null = null;
  private readonly loop: PollLoop;

  constructor(
    private readonly database: DatabaseConfig,
    private readonly hints: EventEmitter2,
  ) {
    this.loop = new PollLoop({
      intervalMs: RECONNECT_MS,
      round: () => this.connect(),
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

  private async connect(): Promise<boolean> {
    if (this.client) return false;
    const client = new Client({
      connectionString: this.database.url,
      application_name: 'tidings-listener',
      keepAlive: true,
    });
    const lost = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.hints.emit(LOG_APPENDED, Number(payload)));
    await client.connect();
    await client.query('LISTEN tidings_log');
    this.client = client;
    return false;
  }
}
