import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SecurityConfig } from '../config/index.js';
import { SqlPool } from '../database/index.js';
import { SealedStores } from './sealed-stores.js';
import { SecretBox } from './secret-box.js';
import { EncryptionKeyMissing } from './security.errors.js';

/**
 * Stops a start whose `ENCRYPTION_KEY` cannot open what is stored: it would send nothing to the
 * webhooks concerned. Runs before any background worker starts.
 */
@Injectable()
export class EncryptionKeyCheck implements OnModuleInit {
  constructor(
    private readonly sql: SqlPool,
    private readonly box: SecretBox,
    private readonly stores: SealedStores,
    private readonly config: SecurityConfig,
  ) {}

  /** @throws {EncryptionKeyMissing} */
  async onModuleInit(): Promise<void> {
    if (this.config.encryptionKeyLost) return;
    const unreadable: string[] = [];
    for (const store of this.stores.all) {
      const count = await this.sql.transaction(async (client) => {
        // No index finds the key of a value.
        await client.allowMoreTime();
        return await store.countUnreadable(client, this.box.keyIds);
      });
      if (count > 0) unreadable.push(`${store.name}: ${count}`);
    }
    if (unreadable.length > 0) throw new EncryptionKeyMissing(unreadable.join(', '));
  }
}
