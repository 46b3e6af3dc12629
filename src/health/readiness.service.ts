import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { FailureLog } from '../common/index.js';
import { HealthProbe } from './health-probe.js';
import type { Health } from './health-probe.js';
import { HealthRegistry } from './health-registry.js';

export interface ReadinessReport {
  readonly status: 'ok' | 'unavailable';
  readonly checks: Readonly<Record<string, Health>>;
}

/** Whether this process can do its work now, and if not, what it lacks. */
@Injectable()
export class Readiness implements OnApplicationBootstrap {
  private readonly logger = new Logger(Readiness.name);
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
