import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { ManualClock } from '../../test/support/manual-clock.js';
import type { HttpConfig } from '../config/index.js';
import { RateLimited } from './auth.errors.js';
import { RateLimiter } from './rate-limiter.js';

describe('the rate limiter', () => {
  it('gives a key its requests again after a minute, however the time of day is corrected', () => {
    const config = { rateLimit: 1 } as HttpConfig;
    const clock = new ManualClock();
    const limiter = new RateLimiter(config, clock);
    const reply = { header: () => reply } as unknown as FastifyReply;
    const count = (): void => limiter.count('key', reply);
    count();
    clock.setBack(3_600_000);
    expect(count).toThrow(RateLimited);
    clock.advance(60_000);
    expect(count).not.toThrow();
  });
});
