import { DestinationRefused, UnresolvableHost } from '../../destinations/index.js';
import type { DestinationGuard } from '../../destinations/index.js';

interface CheckOptions {
  /** The field of the request body that holds the URL. */
  readonly path?: string;
  /** Whether the caller may learn why a host is refused, and may use a host that does not resolve yet. */
  readonly isAdmin: boolean;
}

/**
 * A URL and the guard's verdict. The check asks DNS, and no transaction may wait for that; so it is made before
 * the transaction, and its result handed in.
 */
export class CheckedUrl {
  private constructor(
    private readonly text: string,
    private readonly refusal: DestinationRefused | null,
  ) {}

  /**
   * An administrator gets the reason of a refusal, and may use a host that does not resolve yet: each connection
   * is checked anyway. Everybody else gets one answer for refused and for unknown names, at the same time.
   */
  static async check(
    text: string,
    guard: DestinationGuard,
    { path = 'url', isAdmin }: CheckOptions,
  ): Promise<CheckedUrl> {
    try {
      await (isAdmin ? guard.check(text, path) : guard.checkPublic(text, path));
    } catch (error) {
      if (error instanceof DestinationRefused) return new CheckedUrl(text, error);
      if (!(error instanceof UnresolvableHost)) throw error;
    }
    return new CheckedUrl(text, null);
  }

  /** @throws {DestinationRefused} when no webhook may have this URL */
  get allowed(): string {
    if (this.refusal) throw this.refusal;
    return this.text;
  }
}
