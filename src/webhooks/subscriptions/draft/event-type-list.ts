import { InvalidEventType, parseTypePattern } from '../../../events/index.js';
import type { EventRegistry } from '../../../events/index.js';
import type { BrokenRules } from './broken-rules.js';

/** Reads the event types and patterns of a subscription; adds an error for each unknown one. */
export function readEventTypes(
  texts: readonly string[],
  registry: EventRegistry,
  rules: BrokenRules,
): string[] {
  texts.forEach((text, index) => {
    const problem = problemOf(text, registry);
    if (problem !== null) rules.add(`eventTypes.${index}`, problem);
  });
  return [...new Set(texts)];
}

function problemOf(text: string, registry: EventRegistry): string | null {
  try {
    const { version } = parseTypePattern(text, registry);
    // Streams accept `order.created@1`. Here, two entries could request two versions of one
    // delivery.
    return version === null ? null : 'must not have a version; use "versions" instead';
  } catch (error) {
    if (error instanceof InvalidEventType) return error.message;
    throw error;
  }
}
