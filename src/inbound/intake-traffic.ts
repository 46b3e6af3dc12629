import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** The longest that processing stands back for, in milliseconds, before each message. */
const PATIENCE_MS = 20;

/**
 * Who waits for an answer goes first: messages being taken in, as this process sees them. Processing one costs ten times what
 * accepting it does, on the same thread, and nobody waits for that.
 */
@Injectable()
export class IntakeTraffic {
  private takingIn = 0;
  private onLull: (() => void) | undefined;

  /** Does what is part of taking a message in. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.takingIn += 1;
    try {
      return await work();
    } finally {
      this.takingIn -= 1;
      if (this.takingIn === 0) this.onLull?.();
    }
  }

  /** Resolves when none is being taken in; or after a while, so that a crowd only slows processing down. */
  async lull(): Promise<void> {
    if (this.takingIn === 0) return;
    const timer = new AbortController();
    const lull = new Promise<void>((resolve) => (this.onLull = resolve));
    const patience = wait(PATIENCE_MS, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([lull, patience]);
    this.onLull = undefined;
    timer.abort();
  }
}
