/** Interval between two checks of the sessions. */
const TICK_MS = 250;
/** A longer interval than this was a pause of this process, not of the server. */
const LONGEST_TICK_MS = 2 * TICK_MS;
/** A silent connection is forgotten after this time if no other one has been opened. */
const REMEMBERED_MS = 15_000;

/** The part of a session that the watch uses. */
export interface WatchedSession {
  readonly purposeName: string;
  /** The host and port that it is connected or connecting to. */
  readonly server: string;
  /** Whether the server should have answered by now. */
  readonly isOverdue: boolean;
  /** Advances by an interval. */
  observe(elapsedMs: number): void;
  /** Destroys the session if it is idle in a pool, because another session fell silent. */
  suspect(): void;
}

/**
 * Watches every open session of a process with a single timer, so that statements need no timers.
 * Reports the purposes whose connections do not respond.
 */
export class SessionWatch {
  private readonly sessions = new Set<WatchedSession>();
  /** By purpose: when a connection was last destroyed for its silence, if none was opened since. */
  private readonly silences = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private lastTick = 0;

  /** @param onSilent called for each connection that is destroyed for its silence */
  constructor(private readonly onSilent: (purpose: string, error: Error) => void) {}

  add(session: WatchedSession): void {
    this.sessions.add(session);
    if (this.timer) return;
    this.lastTick = performance.now();
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  remove(session: WatchedSession): void {
    this.sessions.delete(session);
    if (this.sessions.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /**
   * Called when a session was destroyed for its silence. Idle sessions with the same server have
   * probably lost it too; they are destroyed, because each would cost its next user the whole
   * limit. Sessions with other servers (`load_balance_hosts=random`) are not affected.
   */
  silent({ purposeName, server }: WatchedSession, error: Error): void {
    this.silences.set(purposeName, performance.now());
    this.onSilent(purposeName, error);
    for (const session of this.sessions) if (session.server === server) session.suspect();
  }

  /** Called when a session of this purpose was opened. */
  opened(purposeName: string): void {
    this.silences.delete(purposeName);
  }

  /** The purposes whose connections do not respond at the moment. */
  unresponsive(): string[] {
    const names = new Set<string>();
    for (const { purposeName, isOverdue } of this.sessions) {
      if (isOverdue) names.add(purposeName);
    }
    const now = performance.now();
    for (const [name, since] of this.silences) {
      if (now - since < REMEMBERED_MS) names.add(name);
    }
    return [...names];
  }

  private tick(): void {
    const now = performance.now();
    const elapsed = Math.min(now - this.lastTick, LONGEST_TICK_MS);
    this.lastTick = now;
    for (const session of this.sessions) session.observe(elapsed);
  }
}
