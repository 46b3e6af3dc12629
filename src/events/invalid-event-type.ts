import { closestWord } from '../common/index.js';
import { resourceOf } from './event-definition.js';
import type { EventRegistry } from './event-registry.js';

/** Not an event type or pattern that can be used. `message` can be shown to the caller. */
export class InvalidEventType extends Error {
  override readonly name: string = 'InvalidEventType';
}

/** Well formed, but no event has this type, or no event type matches the pattern. */
export class UnknownEventType extends InvalidEventType {
  override readonly name = 'UnknownEventType';

  constructor(type: string, registry: EventRegistry) {
    super(unknown(type, typesAndPatterns(type, registry)));
  }
}

/**
 * The message for an unknown event type where a pattern is not allowed, with the type that was
 * probably meant.
 */
export function unknownEventType(type: string, registry: EventRegistry): string {
  return unknown(type, typesOf(registry));
}

/** The message for a text that is not an event type or pattern. */
export function malformedEventType(text: string, registry: EventRegistry): string {
  const meant = suggestion(text, typesAndPatterns(text, registry));
  return `\`${text}\` is not an event type, \`resource.*\` or \`*\`${meant}`;
}

function unknown(type: string, candidates: readonly string[]): string {
  return `unknown event type \`${type}\`${suggestion(type, candidates)}`;
}

function suggestion(text: string, candidates: readonly string[]): string {
  const meant = closestWord(text.replace(/@.*$/, ''), candidates);
  return meant === undefined ? '' : `; did you mean \`${meant}\`?`;
}

function typesOf(registry: EventRegistry): string[] {
  return registry.all().map(({ type }) => type);
}

/** Patterns come first for a pattern, so that one is suggested if a type is just as close. */
function typesAndPatterns(text: string, registry: EventRegistry): string[] {
  const types = typesOf(registry);
  const patterns = [...new Set(types.map((type) => `${resourceOf(type)}.*`))];
  return text.includes('*') ? [...patterns, ...types] : [...types, ...patterns];
}
