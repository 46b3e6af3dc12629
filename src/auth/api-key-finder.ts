import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SecurityConfig } from '../config/index.js';
import { SqlPool } from '../database/index.js';
import { ADMIN } from './admin-key.js';
import { hashApiKey } from './api-key-text.js';
import { CallerCache } from './caller-cache.js';
import type { KnownKey } from './caller-cache.js';
import { callerOf } from './caller.js';
import type { Caller } from './caller.js';
import { FIND_API_KEY } from './find-api-key.sql.js';
import type { Scope } from './scope.js';
import { StoredKeyHashes } from './stored-key-hashes.js';
import { UnknownKeyLimiter } from './unknown-key-limiter.js';

interface Row {
  readonly id: string;
  readonly tenantId: string;
  readonly scopes: Scope[];
  readonly expiresAt: Date | null;
}

/** Knows the callers behind API keys. */
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
   * Whose key it is; null when it is unknown, revoked or expired. At once when it is known, which is the rule. An address
   * that has tried too many unknown keys costs no query for further ones, while a valid key is found from there as well.
   */
  find(key: string, address: string): Caller | null | Promise<Caller | null> {
    const hash = hashApiKey(key);
    if (timingSafeEqual(hash, this.adminHash)) return ADMIN;
    const found = this.cache.find(hash.toString('latin1'), () => this.lookUp(hash, address));
    return found instanceof Promise
      ? found.then((known) => this.inForce(known))
      : this.inForce(found);
  }

  private inForce(known: KnownKey | null): Caller | null {
    return known && known.expiresAt > this.clock.now().getTime() ? known.caller : null;
  }

  private async lookUp(hash: Buffer, address: string): Promise<KnownKey | null> {
    if (this.unknownKeys.isExceeded(address) && !(await this.stored.mayHold(hash))) return null;
    const [row] = await this.sql.query<Row>(FIND_API_KEY, [hash]);
    if (!row) return null;
    return { caller: callerOf(row), expiresAt: row.expiresAt?.getTime() ?? Infinity };
  }
}
