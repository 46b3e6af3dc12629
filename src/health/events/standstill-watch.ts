import { Injectable } from '@nestjs/common';
import { HealthConfig } from '../../config/index.js';
import { LogProgress } from '../../event-log/index.js';
import type { LogProgressView } from '../../event-log/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { StandstillDetector } from './standstill-detector.js';
import type { Standstill, Subject } from './standstill-detector.js';

const SAMPLE_MS = 2_000;
/** A lasting standstill is logged again this often. */
const REPEAT_MS = 60_000;

/**
 * Watches whether the relay and the readers make progress while they have work. Every process
 * judges from the database, so that one with the role `api` alone notices that no worker runs.
 */
@Injectable()
export class StandstillWatch extends BackgroundWorker {
  private readonly detector: StandstillDetector;
  private readonly loggedAt = new Map<string, number>();
  private standstills: readonly Standstill[] = [];

  constructor(
    private readonly progress: LogProgress,
    { standstillAfterMs }: HealthConfig,
  ) {
    super({
      name: 'standstill-watch',
      intervalMs: Math.min(SAMPLE_MS, standstillAfterMs),
      failureMessage: 'progress of the event log unknown',
    });
    this.detector = new StandstillDetector(standstillAfterMs);
  }

  /** The standstills of the last sample. */
  get current(): readonly Standstill[] {
    return this.standstills;
  }

  override async runOnce(): Promise<boolean> {
    const view = await this.progress.read();
    const now = performance.now();
    this.standstills = this.detector.observe(subjectsOf(view), now);
    this.log(now);
    return false;
  }

  private log(now: number): void {
    for (const { name, forMs } of this.standstills) {
      const last = this.loggedAt.get(name);
      if (last !== undefined && now - last < REPEAT_MS) continue;
      this.loggedAt.set(name, now);
      this.logger.warn({ msg: 'no progress although there is work', component: name, forMs });
    }
    const names = new Set(this.standstills.map(({ name }) => name));
    for (const name of this.loggedAt.keys()) {
      if (names.has(name)) continue;
      this.loggedAt.delete(name);
      this.logger.log({ msg: 'progress resumed', component: name });
    }
  }
}

function subjectsOf({ head, oldest, readers }: LogProgressView): Subject[] {
  const relay = { name: 'relay', hasWork: oldest !== null, marker: `${head}/${oldest?.id}` };
  return [
    relay,
    ...readers.map(({ label, position, pending, lag }) => ({
      name: label,
      hasWork: lag > 0,
      // Not the lag, which also changes as the log grows.
      marker: `${position}/${pending}`,
    })),
  ];
}
