import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { ApiKeysService } from '../auth/index.js';
import { FailureLog, PollLoop } from '../common/index.js';
import { EventStreams } from './event-streams.js';

/** The streams of a revoked key end within 5 s: this long, and the time of one query. */
const INTERVAL_MS = 2_000;

/** Ends the streams of API keys that have been revoked or have expired, by whichever process. */
@Injectable()
export class KeyWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(KeyWatch.name);
  private readonly loop: PollLoop;

  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly streams: EventStreams,
  ) {
    this.loop = new PollLoop({
      intervalMs: INTERVAL_MS,
      round: () => this.round(),
      failures: new FailureLog(this.logger, 'cannot check the keys of streams'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async round(): Promise<boolean> {
    const keyIds = [...this.streams.keyIds()];
    if (keyIds.length === 0) return false;
    const active = await this.apiKeys.activeAmong(keyIds);
    for (const keyId of keyIds) if (!active.has(keyId)) this.streams.endOf(keyId);
    return false;
  }
}
