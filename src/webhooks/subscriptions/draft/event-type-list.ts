import { parseTypePattern, UnknownEventType } from '../../../events/index.js';
import type { EventRegistry } from '../../../events/index.js';
import type { BrokenRules } from './broken-rules.js';

/** The event types and patterns of a subscription, each once; a rule is broken at each that names nothing. */
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
    // Streams take `order.created@1`; here two entries could ask for two versions of one delivery.
    return version === null ? null : 'takes no version: that is what "versions" is for';
  } catch (error) {
    if (error instanceof UnknownEventType) return error.message;
    throw error;
  }
}
