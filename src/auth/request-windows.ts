/** Requests of one name in its running window. */
export interface RequestWindow {
  readonly count: number;
  /** In milliseconds of the clock. */
  readonly endsAt: number;
}

interface Window extends RequestWindow {
  count: number;
}

/** The name under which everybody is counted for whom there is no window left. */
const OTHERS = '';

/**
 * Counts requests by name in fixed windows, each of which starts with the first request of its name. At most `most`
 * windows are kept, the oldest first to go once they have ended; while all are running, further names share one.
 */
export class RequestWindows {
  /** In the order in which they started, hence in which they end. */
  private readonly windows = new Map<string, Window>();

  constructor(
    readonly lengthMs: number,
    private readonly most = Infinity,
  ) {}

  /** Counts a request. */
  count(name: string, now: number): RequestWindow {
    const window = this.running(name, now) ?? this.start(name, now);
    window.count += 1;
    return window;
  }

  /** The window that the next request of this name is counted in; undefined: it starts one. */
  find(name: string, now: number): RequestWindow | undefined {
    return this.running(name, now);
  }

  private running(name: string, now: number): Window | undefined {
    const window = this.windows.get(name) ?? (this.isFull(now) ? this.windows.get(OTHERS) : null);
    return window && window.endsAt > now ? window : undefined;
  }

  private start(name: string, now: number): Window {
    const window = { count: 0, endsAt: now + this.lengthMs };
    const own = this.windows.delete(name) || !this.isFull(now) ? name : OTHERS;
    if (own === OTHERS) this.windows.delete(OTHERS);
    this.windows.set(own, window);
    return window;
  }

  private isFull(now: number): boolean {
    if (this.windows.size < this.most) return false;
    for (const [name, { endsAt }] of this.windows) {
      if (endsAt > now) break;
      this.windows.delete(name);
    }
    return this.windows.size >= this.most;
  }
}
