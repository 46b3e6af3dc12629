import { Injectable } from '@nestjs/common';

/** A check of something that the process depends on. */
export interface HealthCheck {
  /** The name of the check in the response of `/health/ready`. */
  readonly name: string;
  /**
   * Resolves if the dependency is available, else rejects. It may hang: `HealthProbe` has a
   * timeout.
   */
  readonly check: () => Promise<void>;
}

/**
 * The checks that decide whether the process is ready. Indicators register when their module
 * starts.
 */
@Injectable()
export class HealthRegistry {
  private readonly checks: HealthCheck[] = [];

  register(check: HealthCheck): void {
    this.checks.push(check);
  }

  all(): readonly HealthCheck[] {
    return this.checks;
  }
}
