import { setTimeout as wait } from 'node:timers/promises';
import {
  DestinationRefused,
  HostNotPublic,
  HostRefused,
  UnresolvableHost,
} from '../../destinations/index.js';
import type { DestinationGuard } from '../../destinations/index.js';

interface CheckOptions {
  /** The field of the request body that holds the URL. */
  readonly path?: string;
  /** Whether the caller sees why a host is refused, and may use a host that does not resolve yet. */
  readonly isAdmin: boolean;
}

/**
 * The response time for refused and unknown names alike. Otherwise, the time would tell them apart:
 * one comes from a cache or the hosts file, the other from DNS.
 */
const UNIFORM_MS = 1_000;

/**
 * A URL with the result of the destination guard. The check queries DNS, and no transaction may wait
 * for that; so it runs before the transaction, which receives its result.
 */
export class CheckedUrl {
  private constructor(
    private readonly text: string,
    private readonly refusal: DestinationRefused | null,
  ) {}

  /**
   * Administrators see the reason of a refusal and may use a host that does not resolve yet, because
   * each connection is checked anyway. All other callers get the same error, after the same time, for
   * refused and for unknown names.
   */
  static async check(
    text: string,
    guard: DestinationGuard,
    { path = 'url', isAdmin }: CheckOptions,
  ): Promise<CheckedUrl> {
    const startedAt = performance.now();
    try {
      await guard.check(text, path);
    } catch (error) {
      const isUnknown = error instanceof UnresolvableHost;
      if (!isAdmin && (isUnknown || error instanceof HostRefused)) {
        await wait(Math.max(0, startedAt + UNIFORM_MS - performance.now()));
        return new CheckedUrl(text, new HostNotPublic(path));
      }
      if (error instanceof DestinationRefused) return new CheckedUrl(text, error);
      if (!isUnknown) throw error;
    }
    return new CheckedUrl(text, null);
  }

  /** @throws {DestinationRefused} when the URL is not allowed */
  get allowed(): string {
    if (this.refusal) throw this.refusal;
    return this.text;
  }
}
