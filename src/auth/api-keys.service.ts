import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { SqlPool, Transactions } from '../database/index.js';
import { IsNull } from 'typeorm';
import { ACTIVE_API_KEYS } from './active-api-keys.sql.js';
import { hashApiKey, newApiKey } from './api-key-text.js';
import { ApiKey } from './api-key.entity.js';
import { ADMIN_KEY_ID } from './admin-key.js';
import { ApiKeyNotFound } from './auth.errors.js';
import { CallerCache } from './caller-cache.js';
import type { Scope } from './scope.js';
import { StoredKeyHashes } from './stored-key-hashes.js';

export interface NewApiKey {
  readonly name: string;
  readonly tenantId: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/** The API keys: made, listed, revoked. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly cache: CallerCache,
    private readonly stored: StoredKeyHashes,
  ) {}

  /** Creates a key. The key itself is returned only here. */
  async create(wanted: NewApiKey): Promise<{ apiKey: ApiKey; key: string }> {
    const key = newApiKey();
    const apiKey: ApiKey = {
      id: newId(),
      hash: hashApiKey(key),
      name: wanted.name,
      tenantId: wanted.tenantId,
      scopes: [...new Set(wanted.scopes)],
      createdAt: this.clock.now(),
      expiresAt: wanted.expiresAt,
      revokedAt: null,
    };
    await this.transactions.run((tx) => tx.insert(ApiKey, apiKey));
    this.stored.add(apiKey.hash);
    return { apiKey, key };
  }

  /** The keys that are not revoked, newest first; `limit + 1` of them, so that the caller sees whether there are more. */
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
   * Revokes a key: at once in this process, within the life of a cached caller (1 s) in others.
   * @throws {ApiKeyNotFound}
   */
  async revoke(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const where = { id, revokedAt: IsNull() };
      const { affected } = await tx.update(ApiKey, where, { revokedAt: this.clock.now() });
      if (!affected) throw new ApiKeyNotFound();
    });
    this.cache.forget(id);
  }

  /** Those of the keys that are neither revoked nor expired; the admin key of the environment always is one. */
  async activeAmong(keyIds: readonly string[]): Promise<Set<string>> {
    const stored = keyIds.filter((id) => id !== ADMIN_KEY_ID);
    const rows = await this.sql.query<{ id: string }>(ACTIVE_API_KEYS, [stored, this.clock.now()]);
    const active = new Set(rows.map((row) => row.id));
    if (stored.length < keyIds.length) active.add(ADMIN_KEY_ID);
    return active;
  }
}
