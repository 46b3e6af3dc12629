import type { EventRegistry } from './event-registry.js';
import { parseTypePattern, readTypePattern, typeMatcher } from './type-pattern.js';
import type { TypePattern } from './type-pattern.js';

/** The event types that a reader selects: those that match any of several patterns. */
export class TypeSelection {
  /** Most specific first: the first match determines the version. */
  private readonly items: readonly TypePattern[];

  private constructor(items: readonly TypePattern[]) {
    this.items = [...items].sort((a, b) => breadth(a.name) - breadth(b.name));
  }

  /** @throws {InvalidEventType} if one of the texts is not a pattern or matches no known type */
  static parse(texts: readonly string[], registry: EventRegistry): TypeSelection {
    return new TypeSelection(texts.map((text) => parseTypePattern(text, registry)));
  }

  /**
   * Parses patterns that may be unknown, such as those of another release.
   * @throws {InvalidEventType} if one of the texts is not a pattern
   */
  static read(texts: readonly string[], registry: EventRegistry): TypeSelection {
    return new TypeSelection(texts.map((text) => readTypePattern(text, registry)));
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** The patterns that match a known event type. */
  get known(): TypeSelection {
    return new TypeSelection(this.items.filter(({ isKnown }) => isKnown));
  }

  /** The patterns that match no known event type, as they were given, each once. */
  get unknown(): string[] {
    const texts = this.items.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
    return [...new Set(texts)];
  }

  /** The patterns without their versions. */
  get names(): string[] {
    return this.items.map((item) => item.name);
  }

  matches(eventType: string): boolean {
    return this.items.some((item) => item.matches(eventType));
  }

  /** The version in the most specific pattern for this type; null if it has none. */
  versionOf(eventType: string): number | null {
    return this.items.find((item) => item.matches(eventType))?.version ?? null;
  }

  /** Whether `other` selects everything that this selection does. */
  isWithin(other: TypeSelection): boolean {
    return this.items.every((item) => other.items.some((wide) => covers(wide.name, item.name)));
  }

  /** The intersection of both. The narrower pattern of a pair determines the version. */
  intersect(other: TypeSelection): TypeSelection {
    const covered = this.items.filter((item) => other.items.some((o) => covers(o.name, item.name)));
    const narrower = other.items.filter((o) =>
      this.items.some((item) => item.name !== o.name && covers(item.name, o.name)),
    );
    return new TypeSelection([...covered, ...narrower]);
  }

  /** Equal texts select the same events in the same versions. */
  toString(): string {
    return this.items.map(({ name, version }) => `${name}@${version ?? ''}`).join(',');
  }
}

function breadth(name: string): number {
  if (name === '*') return 2;
  return name.endsWith('.*') ? 1 : 0;
}

/** Whether the pattern `wide` selects everything that the pattern `narrow` does. */
function covers(wide: string, narrow: string): boolean {
  return wide === narrow || typeMatcher(wide)(narrow);
}
