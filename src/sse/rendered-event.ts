import type { LoggerService } from '@nestjs/common';
import type { EventFormat, EventRenderer, LoggedEvent } from '../events/index.js';
import { EventFrame } from './frame.js';
import { eventText } from './frame-text.js';
import type { StreamFilter } from './stream-filter.js';

/** An event that is being sent to streams. Each rendition is created on first use, and once. */
export class RenderedEvent {
  private readonly frames = new Map<string, EventFrame>();
  private readonly renditions = new Map<string, string>();

  constructor(
    private readonly event: LoggedEvent,
    /** The epoch of the log that the event was read in; the frame's id contains it. */
    private readonly epoch: number,
    private readonly renderer: EventRenderer,
    private readonly logger: Pick<LoggerService, 'error'>,
  ) {}

  /** The frame in the version and format that a filter requests. Never throws. */
  frameFor(filter: StreamFilter): EventFrame {
    const { event, epoch } = this;
    const { position, eventType } = event;
    const { format, named } = filter.selection;
    const version = this.renderer.versionFor(event, filter.wantedVersion(eventType));
    const key = `${version} ${format} ${named}`;
    const known = this.frames.get(key);
    if (known) return known;
    const fields = { position, epoch, name: named ? eventType : null };
    const frame = new EventFrame(eventText(fields, this.rendition(version, format)), position);
    this.frames.set(key, frame);
    return frame;
  }

  private rendition(version: number, format: EventFormat): string {
    const key = `${version} ${format}`;
    const json = this.renditions.get(key) ?? this.render(version, format);
    this.renditions.set(key, json);
    return json;
  }

  /**
   * A cast that throws must neither stop the tail nor lose the event, so the event is then sent in
   * the version that it is stored in.
   */
  private render(version: number, format: EventFormat): string {
    const { event } = this;
    try {
      return this.renderer.render(event, version, format);
    } catch (error) {
      const { eventId, eventType } = event;
      this.logger.error({
        msg: 'cannot convert event, sent in its stored version',
        eventId,
        eventType,
        version,
        err: error,
      });
      return this.renderer.render(event, event.version, format);
    }
  }
}
