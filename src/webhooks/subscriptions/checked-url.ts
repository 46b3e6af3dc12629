import { DestinationRefused } from '../destinations/index.js';
import type { DestinationGuard } from '../destinations/index.js';

/**
 * A URL and what the guard said of it. The check asks DNS, and no transaction may wait for that; so it is made
 * before the transaction, and its result handed in.
 */
export class CheckedUrl {
  private constructor(
    private readonly text: string,
    private readonly refusal: DestinationRefused | null,
  ) {}

  static async check(text: string, guard: DestinationGuard, path = 'url'): Promise<CheckedUrl> {
    try {
      await guard.check(text, path);
      return new CheckedUrl(text, null);
    } catch (error) {
      if (error instanceof DestinationRefused) return new CheckedUrl(text, error);
      throw error;
    }
  }

  /** @throws {DestinationRefused} when no webhook may have this URL */
  get allowed(): string {
    if (this.refusal) throw this.refusal;
    return this.text;
  }
}
