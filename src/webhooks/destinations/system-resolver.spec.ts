import { describe, expect, it } from '@jest/globals';
import { SystemResolver } from './system-resolver.js';

describe('SystemResolver', () => {
  it('resolves localhost to loopback addresses', async () => {
    const addresses = await new SystemResolver().resolve('localhost');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(['127.0.0.1', '::1']).toContain(address);
  });

  it('serves more callers than it takes threads, names outside DNS included', async () => {
    const resolver = new SystemResolver();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => resolver.resolve('localhost')),
    );
    expect(answers.every((addresses) => addresses.length > 0)).toBe(true);
  });
});
