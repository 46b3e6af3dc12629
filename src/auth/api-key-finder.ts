import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SecurityConfig } from '../config/index.js';
import { SqlPool } from '../database/index.js';
import { hashApiKey } from './api-key-text.js';
import { FIND_API_KEY } from './api-keys.sql.js';
import { CallerCache } from './caller-cache.js';
import type { KnownKey } from './caller-cache.js';
import { ADMIN, callerOf } from './caller.js';
import type { Caller } from './caller.js';
import { StoredKeyHashes } from './stored-key-hashes.js';
import { UnknownKeyLimiter } from './unknown-key-limiter.js';

/** Finds the callers identified by API keys. */
@Injectable()
export class ApiKeyFinder {
  private readonly adminHash: Buffer;

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly cache: CallerCache,
    private readonly unknownKeys: UnknownKeyLimiter,
    private readonly stored: StoredKeyHashes,
    config: SecurityConfig,
  ) {
    this.adminHash = hashApiKey(config.adminApiKey);
  }

  /**
   * The holder of a key; null when the key is unknown, revoked or expired. Returns synchronously
   * for a cached key, which is the common case. Once an address has exceeded its limit of unknown
   * keys, further unknown keys from there cost no query; valid keys are still found.
   */
  find(key: string, address: string): Caller | null | Promise<Caller | null> {
    const hash = hashApiKey(key);
    if (timingSafeEqual(hash, this.adminHash)) return ADMIN;
    const found = this.cache.find(hash.toString('latin1'), () => this.lookUp(hash, address));
    return found instanceof Promise
      ? found.then((known) => this.unlessExpired(known))
      : this.unlessExpired(found);
  }

  private unlessExpired(known: KnownKey | null): Caller | null {
    return known && known.expiresAt > this.clock.now().getTime() ? known.caller : null;
  }

  private async lookUp(hash: Buffer, address: string): Promise<KnownKey | null> {
    if (this.unknownKeys.isExceeded(address) && !(await this.stored.mayContain(hash))) return null;
    const [row] = await this.sql.query(FIND_API_KEY, [hash]);
    if (!row) return null;
    return { caller: callerOf(row), expiresAt: row.expiresAt?.getTime() ?? Infinity };
  }
}
