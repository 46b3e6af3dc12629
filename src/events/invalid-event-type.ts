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
    super(unknownEventType(type, registry));
  }
}

/** The message for an unknown event type or pattern, with the one that was probably meant. */
export function unknownEventType(type: string, registry: EventRegistry): string {
  return `unknown event type \`${type}\`${suggestion(type, registry)}`;
}

/** The message for a text that is not an event type or pattern. */
export function malformedEventType(text: string, registry: EventRegistry): string {
  return `\`${text}\` is not an event type, \`resource.*\` or \`*\`${suggestion(text, registry)}`;
}

function suggestion(text: string, registry: EventRegistry): string {
  const types = registry.all().map(({ type }) => type);
  const resources = new Set(types.map((type) => `${resourceOf(type)}.*`));
  // A pattern is for a pattern, and a type for a type, if both are as close.
  const candidates = text.includes('*') ? [...resources, ...types] : [...types, ...resources];
  const meant = closestWord(text.replace(/@.*$/, ''), candidates);
  return meant === undefined ? '' : `; did you mean \`${meant}\`?`;
}
