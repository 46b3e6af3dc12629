/** A component that must make progress while it has work. */
export interface Subject {
  readonly name: string;
  readonly hasWork: boolean;
  /** Changes whenever the subject makes progress. */
  readonly marker: string;
}

/** A subject that has had work for `forMs` without making progress. */
export interface Standstill {
  readonly name: string;
  readonly forMs: number;
}

interface Seen {
  readonly marker: string;
  readonly since: number;
}

/** Decides from samples which subjects have stalled. Times are monotonic, in milliseconds. */
export class StandstillDetector {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly afterMs: number) {}

  /** Takes a sample of every subject. @returns those that have stalled */
  observe(subjects: readonly Subject[], nowMs: number): Standstill[] {
    return subjects.flatMap(({ name, hasWork, marker }) => {
      const last = this.seen.get(name);
      if (!hasWork) this.seen.delete(name);
      else if (last?.marker !== marker) this.seen.set(name, { marker, since: nowMs });
      else if (nowMs - last.since >= this.afterMs) return [{ name, forMs: nowMs - last.since }];
      return [];
    });
  }
}
