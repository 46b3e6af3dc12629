import type { EventStream } from './event-stream.js';

/** Silence is noticed this much late at most: a twentieth of itself. */
const TICKS_PER_KEEPALIVE = 20;
/** A client that takes nothing for this long, with something waiting for it, is gone or will never read. */
const STALLED_MS = 30_000;

/** One timer for all streams, running only while there are any. */
export class Heartbeat {
  private readonly tickMs: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    keepaliveMs: number,
    private readonly streams: ReadonlySet<EventStream>,
  ) {
    this.tickMs = Math.max(1, keepaliveMs / TICKS_PER_KEEPALIVE);
  }

  start(): void {
    this.timer ??= setInterval(() => this.beat(), this.tickMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private beat(): void {
    const stalledTicks = Math.ceil(STALLED_MS / this.tickMs);
    for (const stream of this.streams) stream.tick(TICKS_PER_KEEPALIVE, stalledTicks);
  }
}
