import { Injectable } from '@nestjs/common';
import { Clock, NIL_UUID } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import { LIST_KEY_HASHES } from './api-keys.sql.js';

/** How long a negative answer is valid without reading the keys added since. */
const FRESH_MS = 1_000;
/** Interval of full reloads, which drop revoked keys and find ids hidden by a skewed clock. */
const RELOAD_MS = 60_000;
/**
 * How far behind the newest known id a new one may sort: clocks differ, and transactions take time.
 */
const OVERLAP_MS = 60_000;
const PAGE = 5_000;

/**
 * The hashes of all stored keys, which show without a query that a key is unknown. They are read
 * only while an address exceeds its limit of unknown keys; then the keys added since are read once
 * a second. Memory: about 100 bytes per key.
 *
 * A key created by another process within the last second may be missing; one created by this
 * process is always present.
 */
@Injectable()
export class StoredKeyHashes {
  private hashes = new Set<string>();
  /** The result of a reload in progress; it replaces `hashes` once complete. */
  private loading: Set<string> | undefined;
  private newestId = NIL_UUID;
  private readAt = -Infinity;
  private loadedAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** Whether a key with this hash may exist; false: it did not exist a second ago. */
  async mayContain(hash: Buffer): Promise<boolean> {
    const text = hash.toString('latin1');
    if (this.hashes.has(text)) return true;
    if (this.clock.monotonicMs() - this.readAt < FRESH_MS) return false;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await this.reading;
    return this.hashes.has(text);
  }

  /** Adds the hash of a key that this process has created. */
  add(hash: Buffer): void {
    this.hashes.add(hash.toString('latin1'));
    this.loading?.add(hash.toString('latin1'));
  }

  private async read(): Promise<void> {
    const now = this.clock.monotonicMs();
    if (now - this.loadedAt < RELOAD_MS) {
      await this.readAfter(idBefore(this.newestId, OVERLAP_MS), this.hashes);
    } else {
      this.loading = new Set();
      await this.readAfter(NIL_UUID, this.loading);
      this.hashes = this.loading;
      this.loading = undefined;
      this.loadedAt = now;
    }
    this.readAt = now;
  }

  /** Reads page by page, so that no result is large and other work is not held up. */
  private async readAfter(id: string, hashes: Set<string>): Promise<void> {
    let after = id;
    for (;;) {
      const rows = await this.sql.query(LIST_KEY_HASHES, [after, PAGE]);
      for (const { hash } of rows) hashes.add(hash.toString('latin1'));
      const last = rows.at(-1);
      if (last && last.id > this.newestId) this.newestId = last.id;
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }
}

/** An id that sorts before every UUID of version 7 created later than `ms` before this one. */
function idBefore(id: string, ms: number): string {
  const time = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const hex = Math.max(time - ms, 0)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
