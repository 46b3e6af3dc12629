import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/index.js';
import { EventRegistry, TypeSelection, UnknownEventType } from '../events/index.js';
import type { StreamQuery } from './dto/stream-query.dto.js';
import { InvalidStreamQuery, TypesNotAllowed } from './sse.errors.js';
import { streamTypesOf } from './stream-caller.js';
import { StreamFilter } from './stream-filter.js';
import type { AttributeValue } from './stream-filter.js';

/** What a route itself selects: only these types, only with this attribute; null: any. */
export interface RouteSelection {
  readonly types: readonly string[] | null;
  readonly attribute: AttributeValue | null;
}

/** What a stream gets that asks for no types: all but `system.*`. */
const EVERYTHING = ['*'] as const;

/** Makes the filter of a stream from what was asked, by whom and where. */
@Injectable()
export class StreamFilters {
  constructor(private readonly registry: EventRegistry) {}

  /**
   * @throws {InvalidStreamQuery} when the query names what does not exist, or what the route is not about
   * @throws {TypesNotAllowed} when the caller's token does not allow the types
   */
  build(query: StreamQuery, caller: Caller, route: RouteSelection): StreamFilter {
    const allowed = streamTypesOf(caller);
    const types = query.types
      ? this.asked(query.types.split(','), route.types, allowed)
      : this.offered(route.types, allowed);
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
   * Reads a list of type patterns.
   * @throws {InvalidStreamQuery} when one is malformed, or names nothing that exists
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
   * Stops the start when a route selects by an attribute that not all of its types carry: it would silently lack
   * their events.
   */
  assertAttribute(types: readonly string[], attribute: string): void {
    const selection = this.parse(types);
    for (const { type, attributes = [] } of this.registry.all()) {
      if (!selection.matches(type) || attributes.includes(attribute)) continue;
      throw new Error(
        `event "${type}" lacks the attribute "${attribute}", by which it is streamed`,
      );
    }
  }

  private asked(
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

  private offered(
    routeTypes: readonly string[] | null,
    allowed: readonly string[] | null,
  ): TypeSelection {
    if (!routeTypes || !allowed) return this.parse(routeTypes ?? allowed ?? EVERYTHING);
    const types = this.parse(routeTypes).intersect(this.parse(allowed));
    if (types.isEmpty) throw new TypesNotAllowed();
    return types;
  }
}
