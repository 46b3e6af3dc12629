import { resourceOf } from './event-definition.js';
import type { EventRegistry } from './event-registry.js';

/**
 * A set of event types: an exact type, `resource.*`, or `*`. `*` excludes `system.*`, the events
 * about Tidings itself, which must be selected by type or by `system.*`.
 */
export interface TypePattern {
  readonly text: string;
  /** The version after `@`; null for the reader's default. */
  readonly version: number | null;
  matches(eventType: string): boolean;
}

/** Not a pattern, or an unknown event type or version. `message` can be shown to the caller. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
}

/** @throws {UnknownEventType} if it is not a pattern or matches nothing in the registry */
export function parseTypePattern(text: string, registry: EventRegistry): TypePattern {
  const match = /^(\*|[a-z][a-z0-9_]*\.(?:\*|[a-z][a-z0-9_]*))(?:@([1-9]\d{0,3}))?$/.exec(text);
  if (!match?.[1])
    throw new UnknownEventType(`"${text}" is not an event type, "resource.*" or "*"`);
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
  if (!known) throw new UnknownEventType(`unknown event type "${text}"`);
  if (version === null || known === true) return;
  if (!known.versions[version])
    throw new UnknownEventType(`unknown version ${version} of event type "${name}"`);
}

/**
 * Matches the event types that a name covers: itself, all of `resource.*`, or `*` (all but
 * `system.*`). It does not use the registry, so a stored name keeps its meaning even if its event
 * is no longer defined.
 */
export function typeMatcher(name: string): (eventType: string) => boolean {
  if (name === '*') return (eventType) => !eventType.startsWith('system.');
  if (!name.endsWith('.*')) return (eventType) => eventType === name;
  const prefix = name.slice(0, -1);
  return (eventType) => eventType.startsWith(prefix);
}
