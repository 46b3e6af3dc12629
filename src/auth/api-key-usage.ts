import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { RECORD_KEY_USES } from './api-keys.sql.js';
import { ADMIN_KEY_ID } from './caller.js';

/** How often uses are written: a first use is visible after this. */
const FLUSH_MS = 5_000;
/** The precision of `lastUsedAt`: a key is written at most once in this time, by all processes. */
const PRECISION_MS = 60_000;
const CANNOT_RECORD = 'cannot record the use of API keys';

/**
 * Records when keys are used. A request only sets an entry in memory; one statement every few
 * seconds writes the keys whose stored time is more than a minute old. A crash loses the last few
 * seconds.
 */
@Injectable()
export class ApiKeyUsage extends BackgroundWorker {
  /** When each key was last used, of the keys that are to be written. */
  private readonly used = new Map<string, Date>();
  /** When each key was last written, on the monotonic clock; without those that are due again. */
  private readonly writtenAt = new Map<string, number>();

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {
    super({
      name: 'api-key-usage',
      role: 'api',
      intervalMs: FLUSH_MS,
      failureMessage: CANNOT_RECORD,
    });
  }

  /** Records that a request has been authenticated with the key. */
  record(keyId: string): void {
    if (keyId !== ADMIN_KEY_ID) this.used.set(keyId, this.clock.now());
  }

  override async runOnce(): Promise<boolean> {
    const now = this.clock.monotonicMs();
    for (const [keyId, writtenAt] of this.writtenAt) {
      if (now - writtenAt >= PRECISION_MS) this.writtenAt.delete(keyId);
    }
    await this.write([...this.used].filter(([keyId]) => !this.writtenAt.has(keyId)));
    return false;
  }

  /** Writes what has been recorded since the last run. */
  override async stop(): Promise<void> {
    await super.stop();
    await this.write([...this.used]).catch((error: unknown) => {
      this.logger.warn({ msg: CANNOT_RECORD, err: error });
    });
  }

  private async write(uses: readonly (readonly [keyId: string, at: Date])[]): Promise<void> {
    if (uses.length === 0) return;
    const keyIds = uses.map(([keyId]) => keyId);
    const times = uses.map(([, at]) => at);
    await this.sql.query(RECORD_KEY_USES, [keyIds, times, PRECISION_MS]);
    const now = this.clock.monotonicMs();
    for (const [keyId, at] of uses) {
      this.writtenAt.set(keyId, now);
      // A use during the write is later, and stays.
      if (this.used.get(keyId) === at) this.used.delete(keyId);
    }
  }
}
