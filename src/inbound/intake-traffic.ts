import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** The longest wait before each message is processed, so that many requests only slow it down. */
const MAX_WAIT_MS = 20;

/**
 * Gives accepting messages priority over processing them, within a process: a sender waits for the
 * response, and processing a message takes ten times as long on the same thread.
 */
@Injectable()
export class IntakeTraffic {
  private active = 0;
  private onQuiet: (() => void) | undefined;

  /** Counts `work` as part of accepting a message. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.active += 1;
    try {
      return await work();
    } finally {
      this.active -= 1;
      if (this.active === 0) this.onQuiet?.();
    }
  }

  /** Resolves when no message is being accepted, or after a maximum wait. */
  async untilQuiet(): Promise<void> {
    if (this.active === 0) return;
    const timer = new AbortController();
    const quiet = new Promise<void>((resolve) => (this.onQuiet = resolve));
    const deadline = wait(MAX_WAIT_MS, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([quiet, deadline]);
    this.onQuiet = undefined;
    timer.abort();
  }
}
