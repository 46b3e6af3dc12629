import { describe, expect, it } from '@jest/globals';
import { redisOptions } from './redis-options.js';

describe('redisOptions', () => {
  it('reads user, password, port and database', () => {
    expect(redisOptions('redis://us%40er:p%3Ass@redis.example:6380/2')).toMatchObject({
      host: 'redis.example',
      port: 6380,
      username: 'us@er',
      password: 'p:ss',
      db: 2,
    });
  });

  it('uses TLS only for rediss://', () => {
    expect(redisOptions('rediss://redis.example')).toMatchObject({ port: 6379, tls: {} });
    expect(redisOptions('redis://redis.example')).not.toHaveProperty('tls');
  });

  it('removes the brackets of an IPv6 address', () => {
    expect(redisOptions('redis://[::1]:6379')).toMatchObject({ host: '::1' });
  });

  it('limits the time of connects and commands, and has TCP probe idle connections', () => {
    expect(redisOptions('redis://redis.example')).toMatchObject({
      connectTimeout: 5_000,
      commandTimeout: 10_000,
      keepAlive: 5_000,
    });
  });

  it('never stops reconnecting, at most a second apart', () => {
    const { retryStrategy } = redisOptions('redis://redis.example');
    expect([1, 5, 1_000].map((times) => retryStrategy?.(times))).toEqual([100, 500, 1_000]);
  });
});
