import type { Subscriber, Subscription } from 'rxjs';
import type { LoggerService } from '@nestjs/common';
import { formatResumePoint } from '../common/index.js';
import type { FailureLog } from '../common/index.js';
import type { EventRenderer } from '../events/index.js';
import { Frame, StartFrame } from './frame.js';
import type { EventFrame } from './frame.js';
import { keepAliveText, resetText, startText } from './frame-text.js';
import type { LogTail } from './log-tail.js';
import { RenderedEvent } from './rendered-event.js';
import type { Replay } from './replay.js';
import type { StartPoint } from './start-point.js';
import type { StreamClient } from './stream-client.js';
import type { StreamFilter } from './stream-filter.js';
import { unknownTypesHeader } from './unknown-types-header.js';

/** The dependencies that all streams of a process share. */
export interface StreamSources {
  readonly tail: LogTail;
  readonly replay: Replay;
  readonly renderer: EventRenderer;
  readonly logger: Pick<LoggerService, 'error'>;
  /** Logs failed replays: while PostgreSQL is unavailable, those of all streams fail. */
  readonly replayFailures: Pick<FailureLog, 'failed' | 'succeeded'>;
  /** Ticks without a frame after which a keep-alive is sent. */
  readonly silentTicks: number;
}

/** A stream as it was requested. */
export interface StreamRequest {
  /** The API key on whose behalf the stream was opened. */
  readonly keyId: string;
  readonly filter: StreamFilter;
  readonly client: Pick<StreamClient, 'isFull' | 'drained' | 'lastEventId'>;
}

/**
 * One client's stream, which emits frames to `subscriber`. It replays the log, at the client's
 * pace, up to the position of the tail, and then joins the tail in the same tick: nothing lies
 * between the two, and nothing is buffered in the meantime.
 *
 * A stream lives in one epoch of the log, the one in which its resume point was checked. In another
 * epoch it ends; the client reconnects, and its resume point is checked again.
 */
export class EventStream {
  /** Every event up to here has been emitted, or does not match the filter. */
  private cursor: number;
  private readonly epoch: number;
  private live: Subscription | undefined;
  private ticks = 0;

  constructor(
    private readonly request: StreamRequest,
    private readonly start: StartPoint,
    private readonly sources: StreamSources,
    private readonly subscriber: Subscriber<Frame>,
  ) {
    this.cursor = start.position;
    this.epoch = start.epoch;
  }

  get keyId(): string {
    return this.request.keyId;
  }

  /**
   * Emits the start, replays and joins the tail. Resolves once it has joined or has ended. Never
   * rejects: a failure ends the stream.
   */
  async run(): Promise<void> {
    const { tail, replayFailures } = this.sources;
    this.emitStart();
    try {
      while (this.isOpen && this.isIn(tail.epoch) && this.cursor < tail.position) {
        await this.replayPage();
      }
      replayFailures.succeeded();
      if (this.isOpen) this.join();
    } catch (error) {
      replayFailures.failed(error, { position: this.cursor });
      this.end();
    }
  }

  /** Completes the stream; the client reconnects and resumes. */
  end(): void {
    this.subscriber.complete();
  }

  /** Leaves the tail. Called when the stream has ended or its subscriber has gone. */
  leave(): void {
    this.live?.unsubscribe();
  }

  /** Emits a keep-alive if the stream has been silent for too long. */
  tick(): void {
    if (++this.ticks > this.sources.silentTicks && !this.request.client.isFull) {
      this.emit(new Frame(keepAliveText(this.scanned, this.epoch)));
    }
  }

  private get isOpen(): boolean {
    return !this.subscriber.closed;
  }

  /** The last position scanned for this stream; every frame up to it has been emitted. */
  private get scanned(): number {
    return this.live ? Math.max(this.cursor, this.sources.tail.position) : this.cursor;
  }

  private emitStart(): void {
    const { position, epoch, resumed, reset } = this.start;
    const { unknownTypes } = this.request.filter;
    const headers = {
      ...(resumed && { 'x-resumed-from': formatResumePoint(position, epoch) }),
      ...unknownTypesHeader(unknownTypes),
    };
    this.emit(new StartFrame(startText(position, epoch, unknownTypes), headers));
    if (reset) this.emit(new Frame(resetText(reset, position, epoch)));
  }

  private join(): void {
    if (!this.isIn(this.sources.tail.epoch)) return this.end();
    this.live = this.sources.tail.frames(this.request.filter).subscribe({
      next: (frame) => this.emitEvent(frame),
      complete: () => this.end(),
    });
  }

  private isIn(epoch: number): boolean {
    return epoch === this.epoch;
  }

  private async replayPage(): Promise<void> {
    const { tail, replay, renderer, logger } = this.sources;
    const { filter, client } = this.request;
    const page = await replay.page(filter, this.cursor, tail.position);
    if (!this.isIn(page.epoch)) return this.end();
    if (page.expiredTo !== null) {
      this.cursor = page.expiredTo;
      this.emit(new Frame(resetText('expired', page.expiredTo, this.epoch)));
    }
    for (const event of page.events) {
      if (!this.isOpen) return;
      this.emitEvent(new RenderedEvent(event, this.epoch, renderer, logger).frameFor(filter));
      await client.drained();
    }
    this.cursor = page.scannedTo;
  }

  /** Skips events from before the start: the tail may not have reached that position yet. */
  private emitEvent(frame: EventFrame): void {
    if (frame.position <= this.cursor) return;
    this.cursor = frame.position;
    this.emit(frame);
  }

  private emit(frame: Frame): void {
    this.ticks = 0;
    this.subscriber.next(frame);
  }
}
