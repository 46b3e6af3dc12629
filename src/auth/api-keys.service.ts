import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, newId } from '../common/index.js';
import { selectPage, SqlPool, Transactions } from '../database/index.js';
import type { KeysetPage } from '../database/index.js';
import { hashApiKey, newApiKey } from './api-key-text.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyStatus } from './api-key.entity.js';
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

/** The conditions under which `statusOf` returns a status. */
const HAS_STATUS: Readonly<Record<ApiKeyStatus, string>> = {
  active: 'key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > :now)',
  revoked: 'key.revokedAt IS NOT NULL',
  expired: 'key.revokedAt IS NULL AND key.expiresAt <= :now',
};

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
      lastUsedAt: null,
    };
    await this.transactions.run((tx) => tx.insert(ApiKey, apiKey));
    this.stored.add(apiKey.hash);
    return { apiKey, key };
  }

  /** A page of keys, sorted by creation; one more than its limit. */
  async list(status: ApiKeyStatus | undefined, page: KeysetPage): Promise<ApiKey[]> {
    const query = this.transactions.manager.createQueryBuilder(ApiKey, 'key');
    if (status !== undefined) query.where(HAS_STATUS[status], { now: this.clock.now() });
    return await selectPage(query, ['key.id'], page).getMany();
  }

  /**
   * Revokes a key: at once in this process; in others, within the lifetime of a cached caller (1
   * s). Revoking it again changes nothing.
   * @throws {ApiKeyNotFound}
   */
  async revoke(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const where = { id, revokedAt: IsNull() };
      const { affected } = await tx.update(ApiKey, where, { revokedAt: this.clock.now() });
      if (!affected && !(await tx.existsBy(ApiKey, { id }))) throw new ApiKeyNotFound(id);
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
