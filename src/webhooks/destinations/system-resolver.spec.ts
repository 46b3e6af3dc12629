import { describe, expect, it } from '@jest/globals';
import { SystemResolver } from './system-resolver.js';
import type { Lookups } from './system-resolver.js';

const never = new Promise<never>(() => {});

describe('SystemResolver', () => {
  it('resolves localhost to loopback addresses', async () => {
    const addresses = await new SystemResolver().resolve('localhost');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(['127.0.0.1', '::1']).toContain(address);
  });

  it('serves more callers than it takes threads', async () => {
    const resolver = new SystemResolver();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => resolver.resolve('localhost')),
    );
    expect(answers.every((addresses) => addresses.length > 0)).toBe(true);
  });

  it('asks DNS directly while name servers that never answer hold its threads', async () => {
    const asked: string[] = [];
    const lookups: Lookups = {
      system: (hostname) => (asked.push(hostname), never),
      direct: () => Promise.resolve(['1.1.1.1']),
    };
    const resolver = new SystemResolver(lookups);
    void resolver.resolve('stuck-1.test');
    void resolver.resolve('stuck-2.test');
    await expect(resolver.resolve('example.com')).resolves.toEqual(['1.1.1.1']);
    expect(asked).toEqual(['stuck-1.test', 'stuck-2.test']);
  });

  it('lets a name that DNS does not know wait for a thread', async () => {
    const answers = new Map<string, (addresses: string[]) => void>();
    const resolver = new SystemResolver({
      system: (hostname) => new Promise((resolve) => answers.set(hostname, resolve)),
      direct: () => Promise.resolve([]),
    });
    const [first, , third] = ['one.test', 'two.test', 'three.test'].map((name) =>
      resolver.resolve(name),
    );
    answers.get('one.test')?.(['1.1.1.1']);
    await first;
    await Promise.resolve();
    answers.get('three.test')?.(['3.3.3.3']);
    await expect(third).resolves.toEqual(['3.3.3.3']);
  });

  it('gives its thread back after a failure', async () => {
    const resolver = new SystemResolver({
      system: () => Promise.reject(new Error('ENOTFOUND')),
      direct: () => never,
    });
    for (let i = 0; i < 5; i++)
      await expect(resolver.resolve('no.test')).rejects.toThrow('ENOTFOUND');
  });
});
