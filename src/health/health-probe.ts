import type { FailureLog } from '../common/index.js';
import type { HealthCheck } from './health-registry.js';

/** How long a result is reused. */
const FRESH_MS = 1_000;
/** A check that takes longer has failed, whatever its result. */
const TIMEOUT_MS = 2_000;

export type Health = 'up' | 'down';

/**
 * Runs one check: at most once at a time and once a second, however often it is requested, and with
 * a timeout of two seconds.
 */
export class HealthProbe {
  private running: { readonly since: number; readonly outcome: Promise<Health> } | null = null;
  private last: { readonly at: number; readonly health: Health } | null = null;

  constructor(
    private readonly check: HealthCheck,
    private readonly failures: Pick<FailureLog, 'failed' | 'succeeded'>,
  ) {}

  get name(): string {
    return this.check.name;
  }

  async health(): Promise<Health> {
    const now = performance.now();
    if (this.last && now - this.last.at < FRESH_MS) return this.last.health;
    this.running ??= { since: now, outcome: this.run() };
    const { outcome, since } = this.running;
    return await inTime(outcome, since + TIMEOUT_MS - now);
  }

  private async run(): Promise<Health> {
    const health = await this.check.check().then(
      () => {
        this.failures.succeeded();
        return 'up' as const;
      },
      (error: unknown) => {
        this.failures.failed(error);
        return 'down' as const;
      },
    );
    this.last = { at: performance.now(), health };
    this.running = null;
    return health;
  }
}

/** The outcome, or `down` if it takes longer than `ms`. */
async function inTime(outcome: Promise<Health>, ms: number): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), 'down');
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
