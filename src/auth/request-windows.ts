/** The requests under one name in its current window. */
export interface RequestWindow {
  readonly count: number;
  /** In milliseconds of the caller's clock. */
  readonly endsAt: number;
}

interface Window extends RequestWindow {
  count: number;
}

/** The name of the window shared by all names for which there is no room. */
const SHARED = '';

/**
 * Counts requests by name in fixed windows, each starting with the first request of its name. It
 * keeps at most `maxWindows` and evicts ended ones, oldest first; while all of them are running,
 * further names share one. Times are monotonic, in milliseconds.
 */
export class RequestWindows {
  /** In the order in which they start, and therefore end. */
  private readonly windows = new Map<string, Window>();

  constructor(
    readonly lengthMs: number,
    private readonly maxWindows = Infinity,
  ) {}

  /** Counts a request. @returns its window */
  count(name: string, now: number): RequestWindow {
    const window = this.running(name, now) ?? this.start(name, now);
    window.count += 1;
    return window;
  }

  /** The window that would count the next request of this name; undefined: it would start one. */
  find(name: string, now: number): RequestWindow | undefined {
    return this.running(name, now);
  }

  private running(name: string, now: number): Window | undefined {
    const window = this.windows.get(name) ?? (this.isFull(now) ? this.windows.get(SHARED) : null);
    return window && window.endsAt > now ? window : undefined;
  }

  private start(name: string, now: number): Window {
    const window = { count: 0, endsAt: now + this.lengthMs };
    const key = this.windows.delete(name) || !this.isFull(now) ? name : SHARED;
    if (key === SHARED) this.windows.delete(SHARED);
    this.windows.set(key, window);
    return window;
  }

  private isFull(now: number): boolean {
    if (this.windows.size < this.maxWindows) return false;
    for (const [name, { endsAt }] of this.windows) {
      if (endsAt > now) break;
      this.windows.delete(name);
    }
    return this.windows.size >= this.maxWindows;
  }
}
