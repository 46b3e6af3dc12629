import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import { STORED_KEY_HASHES } from './stored-key-hashes.sql.js';

/** For how long an answer may be given without a look at what was added since. */
const FRESH_MS = 1_000;
/** How often everything is read again, which forgets revoked keys and finds what a far-off clock has hidden. */
const RELOAD_MS = 60_000;
/** How far behind the newest known key a new one may sort: clocks differ, and transactions take their time. */
const OVERLAP_MS = 60_000;
const PAGE = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface Row {
  readonly id: string;
  readonly hash: Buffer;
}

/**
 * The hashes of all stored keys, to tell without a query that a key is unknown. It is read only while somebody
 * exceeds the limit of unknown keys, and then for what was added since, once a second: some 100 bytes of memory per key.
 *
 * A key that another process made within the last second may be missing; one that this process made is not.
 */
@Injectable()
export class StoredKeyHashes {
  private hashes = new Set<string>();
  /** What takes their place once it is complete. */
  private loading: Set<string> | undefined;
  private newestId = FIRST_ID;
  private readAt = -Infinity;
  private loadedAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** Whether there may be such a key; false: there was none a second ago. */
  async mayHold(hash: Buffer): Promise<boolean> {
    const text = hash.toString('latin1');
    if (this.hashes.has(text)) return true;
    if (this.now() - this.readAt < FRESH_MS) return false;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await this.reading;
    return this.hashes.has(text);
  }

  /** Adds a key that was just made. */
  add(hash: Buffer): void {
    this.hashes.add(hash.toString('latin1'));
    this.loading?.add(hash.toString('latin1'));
  }

  private async read(): Promise<void> {
    const now = this.now();
    if (now - this.loadedAt < RELOAD_MS) {
      await this.readAfter(idBefore(this.newestId, OVERLAP_MS), this.hashes);
    } else {
      this.loading = new Set();
      await this.readAfter(FIRST_ID, this.loading);
      this.hashes = this.loading;
      this.loading = undefined;
      this.loadedAt = now;
    }
    this.readAt = now;
  }

  /** Page by page, so that no result is large and others get their turn. */
  private async readAfter(id: string, hashes: Set<string>): Promise<void> {
    let after = id;
    for (;;) {
      const rows = await this.sql.query<Row>(STORED_KEY_HASHES, [after, PAGE]);
      for (const { hash } of rows) hashes.add(hash.toString('latin1'));
      const last = rows.at(-1);
      if (last && last.id > this.newestId) this.newestId = last.id;
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

/** An id that sorts before every id of version 7 made later than `ms` before this one. */
function idBefore(id: string, ms: number): string {
  const time = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const hex = Math.max(time - ms, 0)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
