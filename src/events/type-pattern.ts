import { resourceOf } from './event-definition.js';
import type { EventRegistry } from './event-registry.js';

/**
 * A set of event types: an exact name, `resource.*`, or `*`. `*` leaves out `system.*`, whose events tell of
 * this system itself and must be asked for by name or by `system.*`.
 */
export interface TypePattern {
  readonly text: string;
  /** The version asked for by `@<version>`; null: the reader's default. */
  readonly version: number | null;
  matches(eventType: string): boolean;
}

/** The text is no pattern, or names no event that exists. `message` says which, and suits a caller. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
}

/** @throws {UnknownEventType} when it names nothing that the registry knows */
export function parseTypePattern(text: string, registry: EventRegistry): TypePattern {
  const match = /^(\*|[a-z][a-z0-9_]*\.(?:\*|[a-z][a-z0-9_]*))(?:@([1-9]\d{0,3}))?$/.exec(text);
  if (!match?.[1]) throw new UnknownEventType(`"${text}" is no event type, resource.* or *`);
  const name = match[1];
  const version = match[2] === undefined ? null : Number(match[2]);
  assertKnown(text, name, version, registry);
  return { text, version, matches: typeMatcher(name) };
}

function assertKnown(
  text: string,
  name: string,
  version: number | null,
  registry: EventRegistry,
): void {
  if (name === '*') return;
  const known = name.endsWith('.*') ? registry.hasResource(resourceOf(name)) : registry.find(name);
  if (!known) throw new UnknownEventType(`there is no event type "${text}"`);
  if (version === null || known === true) return;
  if (!known.versions[version])
    throw new UnknownEventType(`there is no version ${version} of "${name}"`);
}

/**
 * Which event types a name covers: itself, all of `resource.*`, or `*` (all but `system.*`). It asks no
 * registry: a name that is kept somewhere goes on meaning the same when its event is no longer defined.
 */
export function typeMatcher(name: string): (eventType: string) => boolean {
  if (name === '*') return (eventType) => !eventType.startsWith('system.');
  if (!name.endsWith('.*')) return (eventType) => eventType === name;
  const prefix = name.slice(0, -1);
  return (eventType) => eventType.startsWith(prefix);
}
