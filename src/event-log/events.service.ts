import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/index.js';
import { formatResumePoint, parseResumePoint, standingOf } from '../common/index.js';
import { DeprecatedVersionUsage } from '../event-types/index.js';
import {
  eventPage,
  EventRegistry,
  EventRenderer,
  InvalidEventType,
  TypeSelection,
} from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { timeRangeOf } from '../http/index.js';
import type { ListEvents } from './dto/list-events.query.js';
import type { ReadEvent } from './dto/read-event.query.js';
import { EventLog } from './event-log.js';
import type { LogBounds } from './log-bounds.js';
import { EventNotFound, InvalidEventQuery, ResumePointLost } from './event-log.errors.js';
import { LogTimeline } from './log-timeline.js';

/** Reads the events that a caller may see, and renders them as JSON text. */
@Injectable()
export class EventsService {
  constructor(
    private readonly log: EventLog,
    private readonly timeline: LogTimeline,
    private readonly registry: EventRegistry,
    private readonly renderer: EventRenderer,
    private readonly usage: DeprecatedVersionUsage,
  ) {}

  /**
   * Returns a page of the log, oldest first. Its cursor is the resume point after its last event,
   * even if there is no later event yet, so that a reader that polls can continue from it. An empty
   * page has no cursor.
   * @throws {InvalidEventQuery} if the query names an unknown event type or version, or two
   * different points to continue from
   * @throws {BadRequest} if its time range ends before it starts
   * @throws {ResumePointLost} if a restore has removed the resume point from the log
   */
  async page(query: ListEvents, caller: Caller): Promise<string> {
    const types = query.types === undefined ? null : this.select(query.types.split(','));
    const { limit, aggregateId, aggregateType } = query;
    const { since, until } = timeRangeOf(query);
    const from = resumePointOf(query);
    const bounds = await this.log.bounds();
    const after = positionAfter(from, bounds);
    const eventTypes = types ? this.typesIn(types) : undefined;
    this.usage.record('rest', caller, {
      selects: (eventType) => types?.matches(eventType) ?? true,
      wanted: (eventType) => types?.versionOf(eventType) ?? query.version ?? null,
    });
    const filter = {
      after: since ? Math.max(after, (await this.timeline.startOf(since, bounds)) - 1) : after,
      last: until && (await this.timeline.endOf(until, bounds)),
      since,
      until,
      limit,
      tenantId: caller.tenantScope,
      aggregateId,
      aggregateType,
      eventTypes,
    };
    const events = await this.log.search(filter);
    const last = events.at(-1)?.position;
    const cursor = last === undefined ? null : formatResumePoint(last, bounds.epoch);
    return eventPage(
      events.map((event) => this.render(event, query, types?.versionOf(event.eventType))),
      cursor,
    );
  }

  /** @throws {EventNotFound} if the event does not exist or belongs to another tenant */
  async find(eventId: string, query: ReadEvent, caller: Caller): Promise<string> {
    const event = await this.log.find(eventId);
    const { tenantScope } = caller;
    if (event && (tenantScope === null || event.tenantId === tenantScope)) {
      this.usage.record('rest', caller, {
        selects: (eventType) => eventType === event.eventType,
        wanted: () => query.version ?? null,
      });
      return this.render(event, query);
    }
    throw new EventNotFound(eventId);
  }

  private render(event: LoggedEvent, query: ReadEvent, pinned: number | null = null): string {
    const version = this.renderer.versionFor(event, pinned ?? query.version ?? null);
    return this.renderer.render(event, version, query.format ?? 'envelope');
  }

  private select(texts: readonly string[]): TypeSelection {
    try {
      return TypeSelection.parse(texts, this.registry);
    } catch (error) {
      if (!(error instanceof InvalidEventType)) throw error;
      throw new InvalidEventQuery('types', error.message, { cause: error });
    }
  }

  private typesIn(selection: TypeSelection): string[] {
    const types = this.registry.all().map(({ type }) => type);
    return types.filter((type) => selection.matches(type));
  }
}

/** Where the page starts; `after` and `cursor` are two names for it. */
function resumePointOf({ after, cursor }: ListEvents): string {
  if (after === undefined || cursor === undefined) return after ?? cursor ?? '0';
  const [one, other] = [parseResumePoint(after), parseResumePoint(cursor)];
  if (one?.position === other?.position && one?.epoch === other?.epoch) return after;
  throw new InvalidEventQuery('cursor', 'must be the same as `after`; one of them is enough');
}

/**
 * The epochs are read for every page, because a process with outdated ones would accept a lost
 * resume point.
 */
function positionAfter(text: string, { epochs }: LogBounds): number {
  const point = parseResumePoint(text);
  if (!point) throw new InvalidEventQuery('after', 'must be a position or a nextCursor');
  if (standingOf(point, epochs) !== 'valid') throw new ResumePointLost();
  return point.position;
}
