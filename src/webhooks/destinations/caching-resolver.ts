import { Resolver } from './resolver.js';

/** Short: a receiver that moves is found again soon, and one that closes each connection costs no lookup each. */
const KEEP_MS = 5_000;
const MAX_HOSTS = 1_000;

interface Answer {
  readonly addresses: Promise<readonly string[]>;
  /** Infinite while the question is still open: a slow name server is asked once, not once per delivery. */
  expiresAt: number;
}

/**
 * Asks once for all who want to know the same host at the same time, and remembers the answer for a few
 * seconds. Failures are not remembered. What it gives back is checked at each use, so nothing here can let an
 * address through.
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
      () => (answer.expiresAt = this.now() + KEEP_MS),
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
