import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { PollLoop } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import type { SqlClient } from '../database/index.js';
import { TAKE_TURN } from './key-rotation.sql.js';
import { SealedStores } from './sealed-stores.js';
import type { ResealBatch, ResealedBatch, SealedStore } from './sealed-stores.js';
import { SecretBox } from './secret-box.js';

/** Looked at again, since a process that was started before may still seal with an old key. */
const POLL_MS = 30_000;
/** Rows per transaction: a few milliseconds. */
const BATCH = 200;

interface Pass {
  readonly resealed: number;
  /** Rows with an old key that this pass did not come to, as somebody had locked them. */
  readonly left: number;
}

/**
 * After `ENCRYPTION_KEY` got a new first key: seals anew what is kept under the others, in the background, and says when
 * they are needed no more. One process does it at a time, in short transactions.
 */
@Injectable()
export class KeyRotation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(KeyRotation.name);
  private readonly loop: PollLoop;
  private resealed = 0;
  private isReported = false;

  constructor(
    private readonly sql: SqlPool,
    private readonly box: SecretBox,
    private readonly stores: SealedStores,
  ) {
    this.loop = new PollLoop({
      intervalMs: POLL_MS,
      round: (signal) => this.round(signal),
      onError: (error) => this.logger.error({ msg: 'cannot seal secrets anew yet', err: error }),
    });
  }

  onApplicationBootstrap(): void {
    if (this.box.oldKeyIds.length > 0) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Goes through every store once. @returns whether it found something: more may have come meanwhile */
  private async round(signal: AbortSignal): Promise<boolean> {
    let found = 0;
    let left = 0;
    for (const store of this.stores.all) {
      const pass = await this.pass(store, signal);
      if (!pass) return false;
      found += pass.resealed;
      left += pass.left;
    }
    this.resealed += found;
    if (found > 0) this.isReported = false;
    if (left === 0 && found === 0) this.report();
    return found > 0;
  }

  /** @returns undefined when another process is at it, or this one stops */
  private async pass(store: SealedStore, signal: AbortSignal): Promise<Pass | undefined> {
    const { oldKeyIds } = this.box;
    let after: string | null = null;
    let resealed = 0;
    let unreadable = 0;
    for (;;) {
      if (signal.aborted) return undefined;
      const wanted: ResealBatch = { oldKeyIds, after, limit: BATCH };
      const batch: ResealedBatch | undefined = await this.inTurn((client) =>
        store.reseal(client, wanted),
      );
      if (!batch) return undefined;
      resealed += batch.ids.length - batch.unreadable;
      unreadable += batch.unreadable;
      after = batch.ids.at(-1) ?? null;
      if (batch.ids.length < BATCH) break;
    }
    if (unreadable > 0) {
      this.logger.warn({ msg: 'sealed values do not open', store: store.name, rows: unreadable });
    }
    const rest = await this.sql.transaction(async (client) => {
      await client.allowMoreTime();
      return await store.countOf(client, oldKeyIds);
    });
    return { resealed, left: Math.max(0, rest - unreadable) };
  }

  private inTurn<T>(work: (client: SqlClient) => Promise<T>): Promise<T | undefined> {
    return this.sql.transaction(async (client) => {
      const [row] = await client.query<{ mine: boolean }>(TAKE_TURN);
      // No index finds what is sealed with an old key.
      await client.allowMoreTime();
      return row?.mine ? await work(client) : undefined;
    });
  }

  private report(): void {
    if (this.isReported) return;
    this.isReported = true;
    this.logger.log({
      msg: 'every secret is sealed with the first ENCRYPTION_KEY: the others may be removed once every process has this list',
      resealed: this.resealed,
    });
  }
}
