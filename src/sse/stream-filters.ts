import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/index.js';
import { EventRegistry, InvalidEventType, TypeSelection } from '../events/index.js';
import type { StreamQuery } from './dto/stream-query.dto.js';
import {
  AggregateNotAllowed,
  CustomerNotAllowed,
  InvalidStreamQuery,
  TypesNotAllowed,
} from './sse.errors.js';
import { streamLimitsOf } from './stream-caller.js';
import { StreamFilter } from './stream-filter.js';
import type { AttributeValue } from './stream-filter.js';

/** What a route selects: only these types, only with this attribute; null: any. */
export interface RouteSelection {
  readonly types: readonly string[] | null;
  readonly attribute: AttributeValue | null;
}

/** The types of a stream that requests none: all except `system.*`. */
const EVERYTHING = ['*'] as const;

/** The routing attribute by which tokens can be limited, as webhooks can. */
const CUSTOMER = 'customerId';

const NO_ATTRIBUTES: readonly AttributeValue[] = [];

/** Builds the filter of a stream from its query, its caller and its route. */
@Injectable()
export class StreamFilters {
  constructor(private readonly registry: EventRegistry) {}

  /**
   * Selects what the query, the route and the caller's token have in common.
   * @throws {InvalidStreamQuery} if no requested type is known, or one is not part of the route
   * @throws {TypesNotAllowed} if the token does not allow one of the types
   * @throws {AggregateNotAllowed} if the token is limited to another aggregate
   * @throws {CustomerNotAllowed} if the token is limited to another customer
   */
  build(query: StreamQuery, caller: Caller, route: RouteSelection): StreamFilter {
    const limits = streamLimitsOf(caller);
    const requested = query.types
      ? this.requested(query.types.split(','), route.types, limits.types)
      : this.defaults(route.types, limits.types);
    const selection = {
      tenantId: caller.tenantScope,
      types: route.types ? requested.intersect(this.read(route.types)) : requested,
      aggregateId: aggregateOf(query.aggregateId?.toLowerCase() ?? null, limits.aggregateId),
      attributes: attributesOf(route.attribute, limits.customerId),
      version: query.version ?? null,
      format: query.format ?? 'envelope',
      named: query.named ?? true,
    };
    const { unknown } = requested;
    return unknown.length > 0 ? new StreamFilter(selection, unknown) : new StreamFilter(selection);
  }

  /**
   * Parses a list of type patterns. Some may be unknown here, such as those of another release.
   * @throws {InvalidStreamQuery} if one is malformed, or none is known
   */
  parse(texts: readonly string[]): TypeSelection {
    const types = this.read(texts);
    if (types.known.isEmpty) this.asQueryError(() => TypeSelection.parse(texts, this.registry));
    return types;
  }

  /**
   * Fails the start if a route selects by an attribute that some of its types lack: the route would
   * silently miss their events.
   */
  assertAttribute(types: readonly string[], attribute: string): void {
    const selection = this.asQueryError(() => TypeSelection.parse(types, this.registry));
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
    // Which route an unknown type will belong to is not known either.
    if (routeTypes && !types.known.isWithin(this.read(routeTypes))) {
      throw new InvalidStreamQuery('types', `must be within ${routeTypes.join(', ')}`);
    }
    if (allowed && !types.isWithin(this.read(allowed))) throw new TypesNotAllowed(allowed);
    return types;
  }

  private defaults(
    routeTypes: readonly string[] | null,
    allowed: readonly string[] | null,
  ): TypeSelection {
    if (!routeTypes || !allowed) return this.read(routeTypes ?? allowed ?? EVERYTHING);
    const types = this.read(routeTypes).intersect(this.read(allowed));
    if (types.isEmpty) throw new TypesNotAllowed(allowed);
    return types;
  }

  private read(texts: readonly string[]): TypeSelection {
    return this.asQueryError(() => TypeSelection.read(texts, this.registry));
  }

  private asQueryError(parse: () => TypeSelection): TypeSelection {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof InvalidEventType)) throw error;
      throw new InvalidStreamQuery('types', error.message, { cause: error });
    }
  }
}

function aggregateOf(requested: string | null, allowed: string | null): string | null {
  if (allowed === null || requested === null || requested === allowed) return requested ?? allowed;
  throw new AggregateNotAllowed(allowed);
}

function attributesOf(
  route: AttributeValue | null,
  customerId: string | null,
): readonly AttributeValue[] {
  const ofRoute = route ? [route] : NO_ATTRIBUTES;
  if (customerId === null) return ofRoute;
  if (route?.name !== CUSTOMER) return [...ofRoute, { name: CUSTOMER, value: customerId }];
  if (route.value !== customerId) throw new CustomerNotAllowed(customerId);
  return ofRoute;
}
