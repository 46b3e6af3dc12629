import type { Static, TSchema } from 'typebox';
import { callerFile } from './caller-file.js';
import type { Deprecation } from './deprecation.js';

/** One published shape of an event's data. Never changed once published; a new shape is a new version. */
export interface EventVersion<S extends TSchema = TSchema> {
  /** JSON Schema (draft 2020-12) of `data`. */
  readonly schema: S;
  readonly example: Static<S>;
  /** Set when a newer version should be used instead. */
  readonly deprecated?: Deprecation;
}

/** Turns the data of one version into that of its neighbour, given under the version it starts from. */
export type Casts = Readonly<Record<number, (data: never) => unknown>>;

type Versions = Readonly<Record<number, EventVersion>>;

/** The highest n for which versions 1..n are all there. */
type LatestOf<V, N extends 0[] = [0]> = [...N, 0]['length'] extends keyof V
  ? LatestOf<V, [...N, 0]>
  : N['length'] extends keyof V
    ? V[N['length']]
    : never;

type LatestData<V> =
  LatestOf<V> extends { readonly schema: infer S extends TSchema } ? Static<S> : never;

/** A fact that this system tells others, in the past tense: its name, its meaning, its shapes. */
export interface EventDefinition<V extends Versions = Versions> {
  /** `resource.action`, as in `order.shipped`; the resource is the type of the aggregate. */
  readonly type: string;
  /** Where it is defined, for messages about it; `defineEvent` finds out. */
  readonly file?: string | undefined;
  /** The part of `source` that names the module, as `orders` in `tidings/orders`. */
  readonly source: string;
  /** The type of the aggregate, where it is not the resource: `webhook` of `system.webhook_disabled`. */
  readonly aggregate?: string;
  /** When it happens, for the people who subscribe. */
  readonly description: string;
  /** Fields of `data`, each a string in every version, by which others may filter, as `customerId`. */
  readonly attributes?: readonly string[];
  /** Shapes 1..n; the last is recorded, the others are made of it on reading. */
  readonly versions: V;
  /** From version n to n + 1, for each n but the last. */
  readonly upcast?: Casts;
  /** From version n to n - 1, for each n but 1. */
  readonly downcast?: Casts;
}

/** A definition that knows the type of what it records. */
export interface DefinedEvent<Data> extends EventDefinition {
  /** Never set: it only carries the type, worked out once and not anew in every generic signature. */
  readonly '~data'?: Data;
}

/** The data of an event's latest version: `EventData<typeof orderShipped>` is what `record()` takes. */
export type EventData<D> = D extends DefinedEvent<infer Data> ? Data : never;

/** Declares an event. Give it to `EventsModule.forFeature([…])`, which checks and registers it. */
export function defineEvent<const V extends Versions>(
  definition: EventDefinition<V>,
): DefinedEvent<LatestData<V>> {
  return { ...definition, file: callerFile(defineEvent) };
}

/** `order` of `order.shipped`. */
export function resourceOf(eventType: string): string {
  return eventType.slice(0, eventType.indexOf('.'));
}

/** What an event happens to: `order` of `order.shipped`, `webhook` of `system.webhook_disabled`. */
export function aggregateTypeOf({ type, aggregate }: EventDefinition): string {
  return aggregate ?? resourceOf(type);
}

/** The number of the version that is recorded. */
export function latestVersion(definition: EventDefinition): number {
  return Object.keys(definition.versions).length;
}
