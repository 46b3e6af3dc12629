import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/index.js';
import { EventRegistry, TypeSelection, UnknownEventType } from '../events/index.js';
import type { StreamQuery } from './dto/stream-query.dto.js';
import { InvalidStreamQuery, TypesNotAllowed } from './sse.errors.js';
import { streamTypesOf } from './stream-caller.js';
import { StreamFilter } from './stream-filter.js';
import type { AttributeValue } from './stream-filter.js';

/** What a route selects: only these types, only with this attribute; null: any. */
export interface RouteSelection {
  readonly types: readonly string[] | null;
  readonly attribute: AttributeValue | null;
}

/** The types of a stream that requests none: all except `system.*`. */
const EVERYTHING = ['*'] as const;

/** Builds the filter of a stream from its query, its caller and its route. */
@Injectable()
export class StreamFilters {
  constructor(private readonly registry: EventRegistry) {}

  /**
   * @throws {InvalidStreamQuery} if a type does not exist, or is not part of the route
   * @throws {TypesNotAllowed} if the caller's token does not allow the types
   */
  build(query: StreamQuery, caller: Caller, route: RouteSelection): StreamFilter {
    const allowed = streamTypesOf(caller);
    const types = query.types
      ? this.requested(query.types.split(','), route.types, allowed)
      : this.defaults(route.types, allowed);
    return new StreamFilter({
      tenantId: caller.tenantScope,
      types,
      aggregateId: query.aggregateId?.toLowerCase() ?? null,
      attribute: route.attribute,
      version: query.version ?? null,
      format: query.format ?? 'envelope',
    });
  }

  /**
   * Parses a list of type patterns.
   * @throws {InvalidStreamQuery} if one is malformed, or matches no event type
   */
  parse(texts: readonly string[]): TypeSelection {
    try {
      return TypeSelection.parse(texts, this.registry);
    } catch (error) {
      if (!(error instanceof UnknownEventType)) throw error;
      throw new InvalidStreamQuery('types', error.message, { cause: error });
    }
  }

  /**
   * Fails the start if a route selects by an attribute that some of its types lack: the route would
   * silently miss their events.
   */
  assertAttribute(types: readonly string[], attribute: string): void {
    const selection = this.parse(types);
    for (const { type, attributes = [] } of this.registry.all()) {
      if (!selection.matches(type) || attributes.includes(attribute)) continue;
      throw new Error(
        `event "${type}" lacks the attribute "${attribute}", which its stream selects by`,
      );
    }
  }

  private requested(
    texts: readonly string[],
    routeTypes: readonly string[] | null,
    allowed: readonly string[] | null,
  ): TypeSelection {
    const types = this.parse(texts);
    if (routeTypes && !types.isWithin(this.parse(routeTypes))) {
      throw new InvalidStreamQuery('types', `must be within ${routeTypes.join(', ')}`);
    }
    if (allowed && !types.isWithin(this.parse(allowed))) throw new TypesNotAllowed();
    return types;
  }

  private defaults(
    routeTypes: readonly string[] | null,
    allowed: readonly string[] | null,
  ): TypeSelection {
    if (!routeTypes || !allowed) return this.parse(routeTypes ?? allowed ?? EVERYTHING);
    const types = this.parse(routeTypes).intersect(this.parse(allowed));
    if (types.isEmpty) throw new TypesNotAllowed();
    return types;
  }
}
