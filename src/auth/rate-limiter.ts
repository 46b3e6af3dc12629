import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../common/index.js';
import { HttpConfig } from '../config/index.js';
import { RateLimited } from './auth.errors.js';
import { RequestWindows } from './request-windows.js';

const WINDOW_MS = 60_000;

/**
 * Allows `RATE_LIMIT` requests a minute per API key and process, in a fixed window that starts with
 * the key's first request. With n processes, a key gets up to n times as many. The response headers
 * of draft-ietf-httpapi-ratelimit-headers-10 report what remains.
 */
@Injectable()
export class RateLimiter {
  /** Unbounded: only known keys are counted, so there are no more windows than keys. */
  private readonly windows = new RequestWindows(WINDOW_MS);
  private readonly limit: number;
  private readonly policy: string;

  constructor(
    config: HttpConfig,
    private readonly clock: Clock,
  ) {
    this.limit = config.rateLimit;
    this.policy = `"key";q=${this.limit};w=${WINDOW_MS / 1_000}`;
  }

  /**
   * Counts one request of the key and sets the headers that report what remains.
   * @throws {RateLimited} when the limit of this minute is exceeded
   */
  count(keyId: string, reply: FastifyReply): void {
    if (this.limit === 0) return;
    const now = this.clock.monotonicMs();
    const { count, endsAt } = this.windows.count(keyId, now);
    const remaining = Math.max(this.limit - count, 0);
    const secondsToEnd = Math.ceil((endsAt - now) / 1_000);
    reply.header('ratelimit-policy', this.policy);
    reply.header('ratelimit', `"key";r=${remaining};t=${secondsToEnd}`);
    if (count > this.limit) throw new RateLimited(secondsToEnd);
  }
}
