import type { Static, TSchema } from 'typebox';
import { callerFile } from './caller-file.js';
import type { Deprecation } from './deprecation.js';

/**
 * One version of an event's data. A published version never changes; a new shape is a new version.
 */
export interface EventVersion<S extends TSchema = TSchema> {
  /** JSON Schema (draft 2020-12) of `data`. */
  readonly schema: S;
  readonly example: Static<S>;
  /** Set if a newer version should be used instead. */
  readonly deprecated?: Deprecation;
}

/** Functions that convert data to a neighbouring version, by the version that they convert from. */
export type Casts = Readonly<Record<number, (data: never) => unknown>>;

type Versions = Readonly<Record<number, EventVersion>>;

/** The highest n for which all versions 1..n exist. */
type LatestOf<V, N extends 0[] = [0]> = [...N, 0]['length'] extends keyof V
  ? LatestOf<V, [...N, 0]>
  : N['length'] extends keyof V
    ? V[N['length']]
    : never;

type LatestData<V> =
  LatestOf<V> extends { readonly schema: infer S extends TSchema } ? Static<S> : never;

/** Declares an event type: its name in the past tense, its description and its versions. */
export interface EventDefinition<V extends Versions = Versions> {
  /** `resource.action`, as in `order.shipped`; the resource is the type of the aggregate. */
  readonly type: string;
  /** The file of the definition, for error messages; set by `defineEvent`. */
  readonly file?: string | undefined;
  /** The module part of `source`: `orders` in `tidings/orders`. */
  readonly source: string;
  /** The aggregate type, if it is not the resource: `webhook` of `system.webhook_disabled`. */
  readonly aggregate?: string;
  /** What the event means, for subscribers. */
  readonly description: string;
  /** Fields of `data` that readers can filter by; each is a string in every version. */
  readonly attributes?: readonly string[];
  /** Versions 1..n. Events are recorded in the last one, and cast to the others when read. */
  readonly versions: V;
  /** From version n to n + 1, for each n but the last. */
  readonly upcast?: Casts;
  /** From version n to n - 1, for each n but 1. */
  readonly downcast?: Casts;
}

/** A definition that carries the type of its data. */
export interface DefinedEvent<Data> extends EventDefinition {
  /** Never set. It carries the type, so that it is inferred once and not in every signature. */
  readonly '~data'?: Data;
}

/**
 * The data of an event's latest version, which `record()` takes: `EventData<typeof orderShipped>`.
 */
export type EventData<D> = D extends DefinedEvent<infer Data> ? Data : never;

/** Declares an event. `EventsModule.forFeature([…])` validates and registers it. */
export function defineEvent<const V extends Versions>(
  definition: EventDefinition<V>,
): DefinedEvent<LatestData<V>> {
  return { ...definition, file: callerFile(defineEvent) };
}

/** `order` of `order.shipped`. */
export function resourceOf(eventType: string): string {
  return eventType.slice(0, eventType.indexOf('.'));
}

/** The aggregate type: `order` of `order.shipped`, `webhook` of `system.webhook_disabled`. */
export function aggregateTypeOf({ type, aggregate }: EventDefinition): string {
  return aggregate ?? resourceOf(type);
}

/** The number of the version in which events are recorded. */
export function latestVersion(definition: EventDefinition): number {
  return Object.keys(definition.versions).length;
}
