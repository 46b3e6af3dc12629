import { Injectable } from '@nestjs/common';
import { Clock, LruMap } from '../common/index.js';
import type { Caller } from './caller.js';

/**
 * How long a key revoked by another process is still accepted here, and an unknown one rejected.
 */
const LIFETIME_MS = 1_000;
/** Far more keys than a process meets in a second; a bound on memory. */
const MAX_ENTRIES = 10_000;

/** An existing key: its holder, and when it expires (ms of the wall clock; Infinity: never). */
export interface KnownKey {
  readonly caller: Caller;
  readonly expiresAt: number;
}

interface Entry {
  readonly until: number;
  /** A promise while the lookup is in progress. */
  found: KnownKey | Promise<KnownKey | null>;
}

/**
 * Caches the holders of keys for a second, which saves a query per request. A key revoked by this
 * process is evicted at once, together with lookups in progress. Keys that do not exist are cached
 * separately, so that a flood of them evicts no valid one.
 *
 * There is no signal between processes: it would cost each process a connection for LISTEN and be
 * delayed as well, while a query per request would cost a good part of the throughput.
 */
@Injectable()
export class CallerCache {
  private readonly entries = new LruMap<string, Entry>(MAX_ENTRIES);
  /** Until when each key counts as unknown. */
  private readonly unknown = new LruMap<string, number>(MAX_ENTRIES);

  constructor(private readonly clock: Clock) {}

  /** The key with this hash, from the cache, a lookup in progress or a new one; null: unknown. */
  find(
    hash: string,
    lookUp: () => Promise<KnownKey | null>,
  ): KnownKey | null | Promise<KnownKey | null> {
    const now = this.clock.monotonicMs();
    const known = this.entries.get(hash);
    if (known && known.until > now) return known.found;
    if ((this.unknown.get(hash) ?? -Infinity) > now) return null;

    const found = lookUp();
    const entry: Entry = { until: now + LIFETIME_MS, found };
    this.entries.set(hash, entry);
    found.then(
      (key) => (key ? (entry.found = key) : this.dropUnknown(hash, entry)),
      () => this.drop(hash, entry),
    );
    return found;
  }

  /**
   * Evicts a key, and all lookups in progress: they may have read the row before its revocation.
   */
  forget(keyId: string): void {
    for (const [hash, { found }] of this.entries) {
      if (found instanceof Promise || found.caller.keyId === keyId) this.entries.delete(hash);
    }
  }

  /** The result of a lookup that has been evicted meanwhile may be stale, and is not cached. */
  private dropUnknown(hash: string, entry: Entry): void {
    if (!this.drop(hash, entry)) return;
    this.unknown.set(hash, this.clock.monotonicMs() + LIFETIME_MS);
  }

  private drop(hash: string, entry: Entry): boolean {
    return this.entries.get(hash) === entry && this.entries.delete(hash);
  }
}
