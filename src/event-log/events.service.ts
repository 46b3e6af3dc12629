import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/index.js';
import { formatResumePoint, NotFound, parseResumePoint, standingOf } from '../common/index.js';
import { DeprecatedVersionUsage } from '../event-types/index.js';
import {
  eventPage,
  EventRegistry,
  EventRenderer,
  TypeSelection,
  UnknownEventType,
} from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import type { ListEvents } from './dto/list-events.query.js';
import type { ReadEvent } from './dto/read-event.query.js';
import { EventLog } from './event-log.js';
import type { LogBounds } from './log-bounds.js';
import { InvalidEventQuery, ResumePointLost } from './event-log.errors.js';

/** The log as one caller may see it, as JSON text. */
@Injectable()
export class EventsService {
  constructor(
    private readonly log: EventLog,
    private readonly registry: EventRegistry,
    private readonly renderer: EventRenderer,
    private readonly usage: DeprecatedVersionUsage,
  ) {}

  /**
   * A page of the log, oldest first. Its cursor is the resume point after its last event, even when there is no later
   * one yet: a reader that polls goes on from there. An empty page has none.
   * @throws {InvalidEventQuery} when the query names an event or a version that does not exist
   * @throws {ResumePointLost} when the query resumes from a point that is not part of the history of this log
   */
  async page(query: ListEvents, caller: Caller): Promise<string> {
    const types = query.types === undefined ? null : this.select(query.types.split(','));
    const { limit, aggregateId, aggregateType } = query;
    const bounds = await this.log.bounds();
    const after = positionAfter(query.after ?? query.cursor ?? '0', bounds);
    const eventTypes = types ? this.typesIn(types) : undefined;
    this.usage.record('rest', caller, {
      selects: (eventType) => types?.matches(eventType) ?? true,
      wanted: (eventType) => types?.versionOf(eventType) ?? query.version ?? null,
    });
    const filter = {
      after,
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
      events.map((event) => this.show(event, query, types?.versionOf(event.eventType))),
      cursor,
    );
  }

  /** @throws {NotFound} when there is no such event, or none of that tenant */
  async one(eventId: string, query: ReadEvent, caller: Caller): Promise<string> {
    const event = await this.log.find(eventId);
    const { tenantScope } = caller;
    if (event && (tenantScope === null || event.tenantId === tenantScope)) {
      this.usage.record('rest', caller, {
        selects: (eventType) => eventType === event.eventType,
        wanted: () => query.version ?? null,
      });
      return this.show(event, query);
    }
    throw new NotFound('event_not_found', 'There is no such event.');
  }

  private show(event: LoggedEvent, query: ReadEvent, pinned: number | null = null): string {
    const version = this.renderer.versionFor(event, pinned ?? query.version ?? null);
    return this.renderer.render(event, version, query.format ?? 'envelope');
  }

  private select(texts: readonly string[]): TypeSelection {
    try {
      return TypeSelection.parse(texts, this.registry);
    } catch (error) {
      if (!(error instanceof UnknownEventType)) throw error;
      throw new InvalidEventQuery('types', error.message, { cause: error });
    }
  }

  private typesIn(selection: TypeSelection): string[] {
    const types = this.registry.all().map(({ type }) => type);
    return types.filter((type) => selection.matches(type));
  }
}

/** The epochs are read for every page: a process that knew only old ones would serve a lost resume point. */
function positionAfter(text: string, { epochs }: LogBounds): number {
  const point = parseResumePoint(text);
  if (!point) throw new InvalidEventQuery('after', 'must be a position or a nextCursor');
  if (standingOf(point, epochs) !== 'valid') throw new ResumePointLost();
  return point.position;
}
