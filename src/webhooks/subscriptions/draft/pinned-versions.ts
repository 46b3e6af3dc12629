import { latestVersion, typeMatcher, unknownEventType } from '../../../events/index.js';
import type { EventDefinition, EventRegistry } from '../../../events/index.js';
import type { BrokenRules } from './broken-rules.js';

export type PinnedVersions = Readonly<Record<string, number>>;

interface PinOptions {
  /** Event types and patterns. */
  readonly eventTypes: readonly string[];
  /** The versions that the caller requests. Untrusted: any JSON object. */
  readonly requested: Readonly<Record<string, unknown>>;
  /** The existing pins. */
  readonly kept: PinnedVersions;
}

/**
 * The version of each known event type that the patterns cover: the requested one, else the
 * existing pin, else the latest. So a new version never reaches a receiver that did not request it.
 * A type that is defined later has no pin and is sent in its latest version.
 */
export function pinVersions(
  { eventTypes, requested, kept }: PinOptions,
  registry: EventRegistry,
  rules: BrokenRules,
): Record<string, number> {
  const matchers = eventTypes.map(typeMatcher);
  const covered = registry.all().filter(({ type }) => matchers.some((matches) => matches(type)));
  const pins = covered.map((definition) => {
    const { type } = definition;
    return [type, kept[type] ?? latestVersion(definition)] as const;
  });
  const asked = Object.entries(requested).map(([type, version]) => {
    const definition = covered.find((candidate) => candidate.type === type);
    const problem = definition ? problemOf(version, definition) : notCovered(type, registry);
    if (problem !== null) rules.add(`versions.${type}`, problem);
    return [type, version as number] as const;
  });
  return Object.fromEntries([...pins, ...asked]);
}

function problemOf(version: unknown, definition: EventDefinition): string | null {
  const published = Object.keys(definition.versions);
  if (typeof version === 'number' && published.includes(String(version))) return null;
  return `must be a version of \`${definition.type}\`: ${published.join(', ')}`;
}

function notCovered(type: string, registry: EventRegistry): string {
  return registry.find(type)
    ? 'is not among the event types of this webhook'
    : unknownEventType(type, registry);
}
