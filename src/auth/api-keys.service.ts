import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, newId } from '../common/index.js';
import { SqlPool, Transactions } from '../database/index.js';
import { hashApiKey, newApiKey } from './api-key-text.js';
import { ApiKey } from './api-key.entity.js';
import { FIND_ACTIVE_API_KEYS } from './api-keys.sql.js';
import { ApiKeyNotFound } from './auth.errors.js';
import { CallerCache } from './caller-cache.js';
import { ADMIN_KEY_ID } from './caller.js';
import type { Scope } from './scope.js';
import { StoredKeyHashes } from './stored-key-hashes.js';

export interface NewApiKey {
  readonly name: string;
  readonly tenantId: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/** Creates, lists and revokes API keys. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly cache: CallerCache,
    private readonly stored: StoredKeyHashes,
  ) {}

  /** Creates a key. The key itself is returned only here. */
  async create({ name, tenantId, scopes, expiresAt }: NewApiKey): Promise<{
    apiKey: ApiKey;
    key: string;
  }> {
    const key = newApiKey();
    const apiKey: ApiKey = {
      id: newId(),
      hash: hashApiKey(key),
      name,
      tenantId,
      scopes: [...new Set(scopes)],
      createdAt: this.clock.now(),
      expiresAt,
      revokedAt: null,
    };
    await this.transactions.run((tx) => tx.insert(ApiKey, apiKey));
    this.stored.add(apiKey.hash);
    return { apiKey, key };
  }

  /**
   * The keys that are not revoked, newest first: up to `limit + 1`, which shows if there are more.
   */
  async list(limit: number, before: string | undefined): Promise<ApiKey[]> {
    const query = this.transactions.manager
      .createQueryBuilder(ApiKey, 'key')
      .where('key.revokedAt IS NULL')
      .orderBy('key.id', 'DESC')
      .limit(limit + 1);
    if (before !== undefined) query.andWhere('key.id < :before', { before });
    return await query.getMany();
  }

  /**
   * Revokes a key: at once in this process; in others, within the lifetime of a cached caller (1
   * s).
   * @throws {ApiKeyNotFound}
   */
  async revoke(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const where = { id, revokedAt: IsNull() };
      const { affected } = await tx.update(ApiKey, where, { revokedAt: this.clock.now() });
      if (!affected) throw new ApiKeyNotFound(id);
    });
    this.cache.forget(id);
  }

  /** The keys that are neither revoked nor expired; `ADMIN_API_KEY` always counts as valid. */
  async activeAmong(keyIds: readonly string[]): Promise<Set<string>> {
    const stored = keyIds.filter((id) => id !== ADMIN_KEY_ID);
    const rows = await this.sql.query(FIND_ACTIVE_API_KEYS, [stored, this.clock.now()]);
    const active = new Set(rows.map((row) => row.id));
    if (stored.length < keyIds.length) active.add(ADMIN_KEY_ID);
    return active;
  }
}
