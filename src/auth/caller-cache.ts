import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import type { Caller } from './caller.js';

/** How long a key revoked by another process may still be taken here, and a key found unknown stays so. */
const LIFE_MS = 1_000;
/** Far more keys than a process meets in a second; a bound, so that nothing grows for ever. */
const MOST = 10_000;

/** A key that was found: whose it is, and until when (ms; Infinity: for ever). */
export interface KnownKey {
  readonly caller: Caller;
  readonly expiresAt: number;
}

interface Entry {
  readonly until: number;
  /** A promise while the lookup is under way. */
  found: KnownKey | Promise<KnownKey | null>;
}

/**
 * Spares a read per request: whoever asked a moment ago is remembered for a second. What is revoked here is forgotten
 * here at once, and so is a lookup that is under way meanwhile. Keys that do not exist are remembered apart, so that a
 * flood of them pushes out no valid one.
 *
 * A second, and no signal between processes: a signal costs each process a connection for LISTEN and has its delay too,
 * while a read per request would cost a process a good part of its requests.
 */
@Injectable()
export class CallerCache {
  private readonly entries = new Map<string, Entry>();
  /** Until when each is taken for unknown. */
  private readonly unknown = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** The key with this hash; null: unknown. Remembered, being looked up, or looked up now. */
  find(
    hash: string,
    lookUp: () => Promise<KnownKey | null>,
  ): KnownKey | null | Promise<KnownKey | null> {
    const now = this.clock.now().getTime();
    const known = this.entries.get(hash);
    if (known && known.until > now) return known.found;
    if ((this.unknown.get(hash) ?? -Infinity) > now) return null;
    if (!known) makeRoom(this.entries);

    const found = lookUp();
    const entry: Entry = { until: now + LIFE_MS, found };
    this.entries.set(hash, entry);
    found.then(
      (key) => (key ? (entry.found = key) : this.dropUnknown(hash, entry)),
      () => this.drop(hash, entry),
    );
    return found;
  }

  /** Forgets a key, and every lookup under way: it may have read the row before it was revoked. */
  forget(keyId: string): void {
    for (const [hash, { found }] of this.entries) {
      if (found instanceof Promise || found.caller.keyId === keyId) this.entries.delete(hash);
    }
  }

  /** A lookup that was forgotten meanwhile may be wrong. */
  private dropUnknown(hash: string, entry: Entry): void {
    if (!this.drop(hash, entry)) return;
    makeRoom(this.unknown);
    this.unknown.set(hash, this.clock.now().getTime() + LIFE_MS);
  }

  private drop(hash: string, entry: Entry): boolean {
    return this.entries.get(hash) === entry && this.entries.delete(hash);
  }
}

/** Makes room for one more by dropping the oldest. */
function makeRoom(entries: Map<string, unknown>): void {
  if (entries.size < MOST) return;
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
