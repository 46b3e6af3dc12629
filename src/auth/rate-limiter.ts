import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { HttpConfig } from '../config/index.js';
import { RateLimited } from './auth.errors.js';

const WINDOW_MS = 60_000;

/** One key's running minute. */
interface Window {
  count: number;
  endsAt: number;
}

/**
 * At most `RATE_LIMIT` requests a minute per API key and process: a fixed window that starts with the key's first
 * request. Behind n processes a key gets up to n times as much.
 */
@Injectable()
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly config: HttpConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one request of the key.
   * @throws {RateLimited} when the minute's requests are used up
   */
  count(keyId: string): void {
    const limit = this.config.rateLimit;
    if (limit === 0) return;
    const now = this.clock.now().getTime();
    const window = this.windowOf(keyId, now);
    window.count += 1;
    if (window.count > limit) throw new RateLimited(Math.ceil((window.endsAt - now) / 1_000));
  }

  private windowOf(keyId: string, now: number): Window {
    let window = this.windows.get(keyId);
    if (!window) {
      window = { count: 0, endsAt: now + WINDOW_MS };
      this.windows.set(keyId, window);
    } else if (window.endsAt <= now) {
      window.count = 0;
      window.endsAt = now + WINDOW_MS;
    }
    return window;
  }
}
