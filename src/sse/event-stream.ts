import type { Subscription } from 'rxjs';
import type { LoggerService } from '@nestjs/common';
import type { EventRenderer } from '../events/index.js';
import { keepAliveFrame, resetFrame, startFrame } from './frames.js';
import type { LogTail } from './log-tail.js';
import { ReadyFrame } from './ready-frame.js';
import { RenderedEvent } from './rendered-event.js';
import type { EventFrame } from './rendered-event.js';
import type { Replay } from './replay.js';
import type { StartPoint } from './start-point.js';
import type { StreamFilter } from './stream-filter.js';
import type { StreamResponse } from './stream-response.js';

/** What every stream of a process shares. */
export interface StreamSources {
  readonly tail: LogTail;
  readonly replay: Replay;
  readonly renderer: EventRenderer;
  readonly logger: Pick<LoggerService, 'warn' | 'error'>;
}

/**
 * One client's stream. It replays the log, at the client's pace, up to where the tail is; once it is there it joins the
 * tail in that same tick, so that nothing lies between the two and nothing is kept for it meanwhile.
 *
 * A stream lives in one epoch of the log, the one that its resume point was checked in. When it meets another, it ends:
 * the client comes back, and its resume point is checked again.
 */
export class EventStream {
  /** Every event up to here has been written, or was found not to be wanted. */
  private cursor: number;
  private readonly epoch: number;
  private live: Subscription | undefined;
  private silentTicks = 0;
  private stalledTicks = 0;
  private takenBefore = 0;

  constructor(
    /** The API key on whose behalf it was opened. */
    readonly keyId: string,
    private readonly filter: StreamFilter,
    private readonly response: StreamResponse,
    private readonly sources: StreamSources,
    start: StartPoint,
  ) {
    const { position, epoch, reset } = start;
    this.cursor = position;
    this.epoch = epoch;
    this.write(startFrame(position, epoch));
    if (reset) this.write(resetFrame(reset, position, epoch));
  }

  /** Replays and joins; resolves once it has joined or has ended. Never rejects: a failure ends the stream. */
  async run(): Promise<void> {
    const { tail, logger } = this.sources;
    try {
      while (this.response.isOpen && this.isIn(tail.epoch) && this.cursor < tail.position) {
        await this.replayPage();
      }
      if (this.response.isOpen) this.join();
    } catch (error) {
      logger.warn({ msg: 'stream ended: cannot replay', position: this.cursor, err: error });
      this.end();
    }
  }

  /** Completes the answer; the client comes back and resumes. */
  end(): void {
    this.leave();
    this.response.end();
  }

  /** Drops the connection. */
  cutOff(): void {
    this.leave();
    this.response.cutOff();
  }

  /** Takes it off the tail; also to be called when the connection has closed. Harmless when repeated. */
  leave(): void {
    this.live?.unsubscribe();
  }

  /** One beat: a keep-alive after `silent` of them without a frame, the end after `stalled` without progress. */
  tick(silent: number, stalled: number): void {
    if (this.isStalledFor(stalled)) {
      this.cutOff();
    } else if (++this.silentTicks > silent && !this.response.isFull) {
      this.write(keepAliveFrame(this.scanned, this.epoch));
    }
  }

  /** The last position looked at for this stream; every frame up to it has been written. */
  private get scanned(): number {
    return this.live ? Math.max(this.cursor, this.sources.tail.position) : this.cursor;
  }

  private join(): void {
    if (!this.isIn(this.sources.tail.epoch)) return this.end();
    this.live = this.sources.tail.frames(this.filter).subscribe({
      next: (frame) => this.deliver(frame),
      complete: () => this.end(),
    });
  }

  private isIn(epoch: number): boolean {
    return epoch === this.epoch;
  }

  /** The tail may still be on its way to where this stream started. */
  private deliver({ position, ready }: EventFrame): void {
    if (position <= this.cursor) return;
    this.cursor = position;
    this.silentTicks = 0;
    this.response.write(ready);
  }

  private async replayPage(): Promise<void> {
    const { tail, replay, renderer, logger } = this.sources;
    const page = await replay.page(this.filter, this.cursor, tail.position);
    if (!this.isIn(page.epoch)) return this.end();
    if (page.expiredTo !== null) {
      this.cursor = page.expiredTo;
      this.write(resetFrame('expired', page.expiredTo, this.epoch));
    }
    for (const event of page.events) {
      if (!this.response.isOpen) return;
      this.deliver(new RenderedEvent(event, this.epoch, renderer, logger).frameFor(this.filter));
      await this.response.drained();
    }
    this.cursor = page.scannedTo;
  }

  private write(text: string): void {
    this.silentTicks = 0;
    this.response.write(new ReadyFrame(text));
  }

  private isStalledFor(ticks: number): boolean {
    const { taken, hasUnsent } = this.response;
    this.stalledTicks = hasUnsent && taken === this.takenBefore ? this.stalledTicks + 1 : 0;
    this.takenBefore = taken;
    return this.stalledTicks > ticks;
  }
}
