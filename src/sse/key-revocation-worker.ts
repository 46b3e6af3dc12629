import { Injectable } from '@nestjs/common';
import { ApiKeysService } from '../auth/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { EventStreams } from './event-streams.js';

/**
 * The streams of a revoked key end within 5 s: this interval, and the time of one query.
 */
const INTERVAL_MS = 2_000;

/** Ends the streams of API keys that have expired, or that any process has revoked. */
@Injectable()
export class KeyRevocationWorker extends BackgroundWorker {
  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly streams: EventStreams,
  ) {
    super({
      name: 'stream-keys',
      intervalMs: INTERVAL_MS,
      failureMessage: 'cannot check the keys of streams',
    });
  }

  override async runOnce(): Promise<boolean> {
    const keyIds = [...this.streams.keyIds()];
    if (keyIds.length === 0) return false;
    const active = await this.apiKeys.activeAmong(keyIds);
    for (const keyId of keyIds) if (!active.has(keyId)) this.streams.endOf(keyId);
    return false;
  }
}
