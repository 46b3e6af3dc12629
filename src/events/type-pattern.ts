import { resourceOf } from './event-definition.js';
import type { EventRegistry } from './event-registry.js';
import { InvalidEventType, malformedEventType, UnknownEventType } from './invalid-event-type.js';

/**
 * A set of event types: an exact type, `resource.*`, or `*`. `*` excludes `system.*`, the events
 * about Tidings itself, which must be selected by type or by `system.*`.
 */
export interface TypePattern {
  readonly text: string;
  /** The text without a version. */
  readonly name: string;
  /** The version after `@`; null for the reader's default. */
  readonly version: number | null;
  /** Whether any event type matches it. One of another release may not. */
  readonly isKnown: boolean;
  matches(eventType: string): boolean;
}

/**
 * Parses a pattern that must match an event type.
 * @throws {UnknownEventType} if it matches nothing in the registry
 * @throws {InvalidEventType} if it is malformed, or the event type does not have the version
 */
export function parseTypePattern(text: string, registry: EventRegistry): TypePattern {
  const pattern = readTypePattern(text, registry);
  if (!pattern.isKnown) throw new UnknownEventType(pattern.name, registry);
  return pattern;
}

/**
 * Parses a pattern that may be unknown.
 * @throws {InvalidEventType} if it is malformed, or the event type does not have the version
 */
export function readTypePattern(text: string, registry: EventRegistry): TypePattern {
  const match = /^(\*|[a-z][a-z0-9_]*\.(?:\*|[a-z][a-z0-9_]*))(?:@([1-9]\d{0,3}))?$/.exec(text);
  if (!match?.[1]) throw new InvalidEventType(malformedEventType(text, registry));
  const name = match[1];
  const version = match[2] === undefined ? null : Number(match[2]);
  assertVersion(name, version, registry);
  const isKnown = isPatternKnown(name, registry);
  return { text, name, version, isKnown, matches: typeMatcher(name) };
}

function isPatternKnown(name: string, registry: EventRegistry): boolean {
  if (name === '*') return true;
  if (name.endsWith('.*')) return registry.hasResource(resourceOf(name));
  return registry.find(name) !== undefined;
}

function assertVersion(name: string, version: number | null, registry: EventRegistry): void {
  const versions = registry.find(name)?.versions;
  if (version === null || !versions || versions[version]) return;
  const known = Object.keys(versions).join(', ');
  throw new InvalidEventType(
    `unknown version ${version} of event type \`${name}\`; its versions: ${known}`,
  );
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
