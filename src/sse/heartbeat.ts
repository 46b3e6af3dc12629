/** Calls `tick` on every member of a set at intervals; one timer, which runs only when needed. */
export class Heartbeat {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly intervalMs: number,
    private readonly members: ReadonlySet<{ tick(): void }>,
  ) {}

  /** Starts the timer unless it runs. */
  start(): void {
    this.timer ??= setInterval(() => this.beat(), this.intervalMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private beat(): void {
    for (const member of this.members) member.tick();
  }
}
