import type { EventRenderer, LoggedEvent } from '../../events/index.js';

/**
 * The data of events, parsed: once per event and version, however many filters look into it, and never when none does.
 */
export class EventContents {
  private readonly parsed = new WeakMap<LoggedEvent, Map<number, unknown>>();

  constructor(private readonly renderer: EventRenderer) {}

  /** @param wanted the version in which the subscriber gets the event; null: the latest */
  of(event: LoggedEvent, wanted: number | null): unknown {
    const version = this.renderer.versionFor(event, wanted);
    const versions = this.parsed.get(event) ?? new Map<number, unknown>();
    this.parsed.set(event, versions);
    if (!versions.has(version)) {
      versions.set(version, JSON.parse(this.renderer.renderData(event, version)));
    }
    return versions.get(version);
  }
}
