import type { EventRenderer, LoggedEvent } from '../../events/index.js';

/**
 * The parsed data of events: parsed once per event and version, however many filters read it, and
 * only if a filter reads it.
 */
export class EventContents {
  private readonly parsed = new WeakMap<LoggedEvent, Map<number, unknown>>();

  constructor(private readonly renderer: EventRenderer) {}

  /** @param pinned the version that the subscriber gets; null: the latest */
  of(event: LoggedEvent, pinned: number | null): unknown {
    const version = this.renderer.versionFor(event, pinned);
    const versions = this.parsed.get(event) ?? new Map<number, unknown>();
    this.parsed.set(event, versions);
    if (!versions.has(version)) {
      versions.set(version, JSON.parse(this.renderer.renderData(event, version)));
    }
    return versions.get(version);
  }
}
