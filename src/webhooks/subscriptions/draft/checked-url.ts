import { DestinationRefused, UnresolvableHost } from '../../destinations/index.js';
import type { DestinationGuard } from '../../destinations/index.js';

interface CheckOptions {
  /** The field of the request body that holds the URL. */
  readonly path?: string;
  /**
   * Whether the caller sees why a host is rejected, and may use a host that does not resolve yet.
   */
  readonly isAdmin: boolean;
}

/**
 * A URL with the result of the destination guard. The check queries DNS, and no transaction may
 * wait for that; so it runs before the transaction, which receives its result.
 */
export class CheckedUrl {
  private constructor(
    private readonly text: string,
    private readonly refusal: DestinationRefused | null,
  ) {}

  /**
   * Administrators see the reason of a refusal and may use a host that does not resolve yet,
   * because each connection is checked anyway. All other callers get the same error, after the same
   * time, for rejected and for unknown names.
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

  /** @throws {DestinationRefused} when the URL is not allowed */
  get allowed(): string {
    if (this.refusal) throw this.refusal;
    return this.text;
  }
}
