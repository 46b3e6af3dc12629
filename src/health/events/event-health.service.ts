import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { LogProgress } from '../../event-log/index.js';
import type { EventHealthResponse } from './event-health.response.js';
import { StandstillWatch } from './standstill-watch.js';
import type { Standstill } from './standstill-detector.js';

const FRESH_MS = 1_000;

/** Reports the health of the event path across all processes. */
@Injectable()
export class EventHealthService {
  private last: { readonly at: number; readonly report: Promise<EventHealthResponse> } | undefined;

  constructor(
    private readonly progress: LogProgress,
    private readonly watch: StandstillWatch,
    private readonly clock: Clock,
  ) {}

  /** At most a second old: the report is public, so frequent requests must not cost more. */
  async report(): Promise<EventHealthResponse> {
    const now = performance.now();
    if (!this.last || now - this.last.at >= FRESH_MS) this.last = { at: now, report: this.read() };
    return await this.last.report;
  }

  private async read(): Promise<EventHealthResponse> {
    const { oldest, readers } = await this.progress.read();
    const age = oldest && this.clock.now().getTime() - oldest.occurredAt.getTime();
    const outboxDepth = await this.progress.outboxDepth();
    const warnings = this.watch.current.map(warningOf);
    return {
      status: warnings.length > 0 ? 'degraded' : 'healthy',
      warnings,
      outboxDepth,
      // The relay may have emptied the outbox since the oldest event was read.
      oldestOutboxAgeMs: outboxDepth === 0 || age === null ? null : Math.max(0, age),
      relayLeader: await this.progress.hasLeader(),
      consumerLag: {
        broker: null,
        ...Object.fromEntries(readers.map(({ label, lag }) => [label, lag])),
      },
    };
  }
}

function warningOf({ name, forMs }: Standstill): string {
  return `${name}: no progress for ${Math.round(forMs / 1_000)} s although there is work`;
}
