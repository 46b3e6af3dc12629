import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { FailureLog } from '../common/index.js';
import { HealthProbe } from './health-probe.js';
import type { Health } from './health-probe.js';
import { HealthRegistry } from './health-registry.js';

/** Whether the process is ready, with the result of each check. */
export interface ReadinessReport {
  readonly status: 'ok' | 'unavailable';
  readonly checks: Readonly<Record<string, Health>>;
}

/** Reports whether the process is ready, and which checks fail. */
@Injectable()
export class ReadinessService implements OnApplicationBootstrap {
  private readonly logger = new Logger(ReadinessService.name);
  private probes: readonly HealthProbe[] = [];

  constructor(private readonly registry: HealthRegistry) {}

  onApplicationBootstrap(): void {
    this.probes = this.registry
      .all()
      .map(
        (check) =>
          new HealthProbe(
            check,
            new FailureLog(this.logger, 'health check failed', { check: check.name }),
          ),
      );
  }

  async report(): Promise<ReadinessReport> {
    const checks = await Promise.all(
      this.probes.map(async (probe) => [probe.name, await probe.health()] as const),
    );
    const isReady = checks.every(([, health]) => health === 'up');
    return { status: isReady ? 'ok' : 'unavailable', checks: Object.fromEntries(checks) };
  }
}
