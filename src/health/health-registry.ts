import { Injectable } from '@nestjs/common';

/** One thing that this process cannot work without. */
export interface HealthCheck {
  /** As it is called in the answer of `/health/ready`. */
  readonly name: string;
  /** Resolves when the thing is there, rejects when it is not. It may hang: others give up on it. */
  readonly check: () => Promise<void>;
}

/** What must be well for this process to be ready. Indicators register themselves when their module starts. */
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
