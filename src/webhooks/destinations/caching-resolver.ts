import { LruMap } from '../../common/index.js';
import { Resolver } from './resolver.js';

/**
 * Short, so that a receiver that moves is found again soon; long enough that a receiver that closes
 * every connection does not cost a look-up each time.
 */
const TTL_MS = 5_000;
const MAX_HOSTS = 1_000;

interface LookUp {
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
  private readonly lookUps = new LruMap<string, LookUp>(MAX_HOSTS);

  /** @param now a monotonic clock in milliseconds */
  constructor(
    private readonly inner: Resolver,
    private readonly now: () => number = () => performance.now(),
  ) {
    super();
  }

  resolve(hostname: string): Promise<readonly string[]> {
    const cached = this.lookUps.get(hostname);
    if (cached && this.now() < cached.expiresAt) return cached.addresses;
    const lookUp: LookUp = { addresses: this.inner.resolve(hostname), expiresAt: Infinity };
    this.lookUps.set(hostname, lookUp);
    lookUp.addresses.then(
      () => (lookUp.expiresAt = this.now() + TTL_MS),
      () => (lookUp.expiresAt = 0),
    );
    return lookUp.addresses;
  }
}
