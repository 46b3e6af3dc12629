import { Resolver } from './resolver.js';

/**
 * Short, so that a receiver that moves is found again soon; long enough that a receiver that closes
 * every connection does not cost a look-up each time.
 */
const TTL_MS = 5_000;
const MAX_HOSTS = 1_000;

interface Answer {
  readonly addresses: Promise<readonly string[]>;
  /**
   * Infinite while the look-up is in progress: a slow name server is queried once, and not once per
   * delivery.
   */
  expiresAt: number;
}

/**
 * Shares one look-up among concurrent callers for the same host, and caches its result for a few
 * seconds. Failures are not cached. Callers check the addresses at each use, so the cache cannot
 * let a refused address through.
 */
export class CachingResolver extends Resolver {
  private readonly answers = new Map<string, Answer>();

  /** @param now a monotonic clock in milliseconds */
  constructor(
    private readonly inner: Resolver,
    private readonly now: () => number = () => performance.now(),
  ) {
    super();
  }

  resolve(hostname: string): Promise<readonly string[]> {
    const known = this.answers.get(hostname);
    if (known && this.now() < known.expiresAt) return known.addresses;
    const answer: Answer = { addresses: this.inner.resolve(hostname), expiresAt: Infinity };
    this.remember(hostname, answer);
    answer.addresses.then(
      () => (answer.expiresAt = this.now() + TTL_MS),
      () => (answer.expiresAt = 0),
    );
    return answer.addresses;
  }

  private remember(hostname: string, answer: Answer): void {
    this.answers.delete(hostname);
    this.answers.set(hostname, answer);
    if (this.answers.size <= MAX_HOSTS) return;
    const [oldest] = this.answers.keys();
    if (oldest !== undefined) this.answers.delete(oldest);
  }
}
