import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import type { SqlClient } from '../database/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { TRY_LOCK } from './key-rotation.sql.js';
import { SealedStores } from './sealed-stores.js';
import type { ResealBatch, ResealedBatch, SealedStore } from './sealed-stores.js';
import { SecretBox } from './secret-box.js';

/** Checked repeatedly, since a process started earlier may still seal with an old key. */
const POLL_MS = 30_000;
/** Rows per transaction: a few milliseconds. */
const BATCH = 200;

interface Pass {
  readonly resealed: number;
  /** Rows under an old key that this pass skipped because they were locked. */
  readonly left: number;
}

/**
 * Reseals stored secrets in the background after `ENCRYPTION_KEY` has got a new first key, and logs
 * when the old keys can be removed. One process at a time does this, in short transactions.
 */
@Injectable()
export class KeyRotation extends BackgroundWorker {
  private resealed = 0;
  private isReported = false;

  constructor(
    private readonly sql: SqlPool,
    private readonly box: SecretBox,
    private readonly stores: SealedStores,
  ) {
    super({
      name: 'key-rotation',
      enabled: box.oldKeyIds.length > 0,
      intervalMs: POLL_MS,
      failureMessage: 'resealing failed, retrying',
    });
  }

  /** Goes through every store once. @returns whether it resealed any row: more may have appeared */
  override async runOnce(signal: AbortSignal): Promise<boolean> {
    let resealed = 0;
    let left = 0;
    for (const store of this.stores.all) {
      const pass = await this.pass(store, signal);
      if (!pass) return false;
      resealed += pass.resealed;
      left += pass.left;
    }
    this.resealed += resealed;
    if (resealed > 0) this.isReported = false;
    if (left === 0 && resealed === 0) this.report();
    return resealed > 0;
  }

  /** @returns undefined when another process holds the lock, or this one is stopping */
  private async pass(store: SealedStore, signal: AbortSignal): Promise<Pass | undefined> {
    const { oldKeyIds } = this.box;
    let after: string | null = null;
    let resealed = 0;
    let unreadable = 0;
    for (;;) {
      if (signal.aborted) return undefined;
      const request: ResealBatch = { oldKeyIds, after, limit: BATCH };
      const batch: ResealedBatch | undefined = await this.locked((client) =>
        store.reseal(client, request),
      );
      if (!batch) return undefined;
      resealed += batch.ids.length - batch.unreadable;
      unreadable += batch.unreadable;
      after = batch.ids.at(-1) ?? null;
      if (batch.ids.length < BATCH) break;
    }
    if (unreadable > 0) {
      this.logger.warn({
        msg: 'sealed values cannot be opened',
        store: store.name,
        rows: unreadable,
      });
    }
    const rest = await this.sql.transaction(async (client) => {
      await client.allowMoreTime();
      return await store.countOf(client, oldKeyIds);
    });
    return { resealed, left: Math.max(0, rest - unreadable) };
  }

  private locked<T>(work: (client: SqlClient) => Promise<T>): Promise<T | undefined> {
    return this.sql.transaction(async (client) => {
      const [row] = await client.query(TRY_LOCK);
      // No index finds what is sealed with an old key.
      await client.allowMoreTime();
      return row?.locked ? await work(client) : undefined;
    });
  }

  private report(): void {
    if (this.isReported) return;
    this.isReported = true;
    this.logger.log({
      msg:
        'all secrets are sealed with the first ENCRYPTION_KEY; ' +
        'remove the others once every process runs with this list',
      resealed: this.resealed,
    });
  }
}
