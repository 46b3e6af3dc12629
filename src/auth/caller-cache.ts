import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import type { Caller } from './caller.js';

/** How long a key revoked by another process may still be taken here. */
const LIFE_MS = 1_000;
/** Far more keys than a process meets in a second; a bound, so that nothing grows for ever. */
const MOST = 10_000;

/** A key that was found: whose it is, and until when (ms; Infinity: for ever). */
export interface KnownKey {
  readonly caller: Caller;
  readonly expiresAt: number;
}

interface Entry {
  readonly found: Promise<KnownKey | null>;
  readonly until: number;
  keyId: string | undefined;
}

/**
 * Spares a read per request: whoever asked a moment ago is remembered for a second. What is revoked here is forgotten
 * here at once, and a lookup that was under way meanwhile is not remembered.
 *
 * A second and no signal between processes, because "at once" costs a connection for LISTEN and still has a
 * delay, while a read per request costs each process a fifth of its requests.
 */
@Injectable()
export class CallerCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly clock: Clock) {}

  /** The key with this hash: remembered, being looked up, or looked up now. */
  find(hash: string, lookUp: () => Promise<KnownKey | null>): Promise<KnownKey | null> {
    const now = this.clock.now().getTime();
    const known = this.entries.get(hash);
    if (known && known.until > now) return known.found;
    if (this.entries.size >= MOST) this.entries.clear();

    const found = lookUp();
    const entry: Entry = { found, until: now + LIFE_MS, keyId: undefined };
    this.entries.set(hash, entry);
    // What was not found may be made in the next moment, so only what was found is remembered.
    found.then(
      (key) => (key ? (entry.keyId = key.caller.keyId) : this.drop(hash, entry)),
      () => this.drop(hash, entry),
    );
    return found;
  }

  /** Forgets a key, and every lookup under way: it may have read the row before it was revoked. */
  forget(keyId: string): void {
    for (const [hash, entry] of this.entries) {
      if (entry.keyId === keyId || entry.keyId === undefined) this.entries.delete(hash);
    }
  }

  private drop(hash: string, entry: Entry): void {
    if (this.entries.get(hash) === entry) this.entries.delete(hash);
  }
}
