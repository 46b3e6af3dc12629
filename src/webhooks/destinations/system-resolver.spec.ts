import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.js';
import { SystemResolver } from './system-resolver.js';
import type { Lookups } from './system-resolver.js';

const never = new Promise<never>(() => {});
const none = (): Promise<string[]> => Promise.resolve([]);

/** A resolver whose threads are all held by name servers that never respond. */
function stuck(lookups: Partial<Lookups>, timeoutMs?: number): SystemResolver {
  const resolver = new SystemResolver(
    { system: () => never, hosts: none, direct: none, ...lookups },
    timeoutMs,
  );
  for (const name of ['stuck-1.test', 'stuck-2.test']) resolver.resolve(name).catch(() => {});
  return resolver;
}

describe('SystemResolver', () => {
  it('resolves localhost to loopback addresses', async () => {
    const addresses = await new SystemResolver().resolve('localhost');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(['127.0.0.1', '::1']).toContain(address);
  });

  it('serves more callers than it uses threads', async () => {
    const resolver = new SystemResolver();
    const lookUps = await Promise.all(
      Array.from({ length: 20 }, () => resolver.resolve('localhost')),
    );
    expect(lookUps.every((addresses) => addresses.length > 0)).toBe(true);
  });

  it('queries DNS directly while name servers that never respond hold its threads', async () => {
    const queries: string[] = [];
    const lookups: Lookups = {
      system: (hostname) => (queries.push(hostname), never),
      hosts: none,
      direct: () => Promise.resolve(['1.1.1.1']),
    };
    const resolver = new SystemResolver(lookups);
    resolver.resolve('stuck-1.test').catch(() => {});
    resolver.resolve('stuck-2.test').catch(() => {});
    await expect(resolver.resolve('example.com')).resolves.toEqual(['1.1.1.1']);
    expect(queries).toEqual(['stuck-1.test', 'stuck-2.test']);
  });

  it('queues a name that DNS does not know until a thread is free', async () => {
    const lookUps = new Map<string, (addresses: string[]) => void>();
    const resolver = new SystemResolver({
      system: (hostname) => new Promise((resolve) => lookUps.set(hostname, resolve)),
      hosts: none,
      direct: none,
    });
    const [first, second, third] = ['one.test', 'two.test', 'three.test'].map((name) =>
      resolver.resolve(name),
    );
    lookUps.get('one.test')?.(['1.1.1.1']);
    await first;
    await eventually(() => lookUps.has('three.test'));
    lookUps.get('three.test')?.(['3.3.3.3']);
    await expect(third).resolves.toEqual(['3.3.3.3']);
    lookUps.get('two.test')?.(['2.2.2.2']);
    await second;
  });

  it('frees its thread after a failure', async () => {
    const resolver = new SystemResolver({
      system: () => Promise.reject(new Error('ENOTFOUND')),
      hosts: none,
      direct: () => never,
    });
    for (let i = 0; i < 5; i++)
      await expect(resolver.resolve('no.test')).rejects.toThrow('ENOTFOUND');
  });

  it('reads the hosts file before it queries DNS directly', async () => {
    const resolver = stuck({
      hosts: (name) => Promise.resolve(name === 'inside.test' ? ['10.0.0.1'] : []),
      direct: () => Promise.resolve(['1.1.1.1']),
    });
    await expect(resolver.resolve('inside.test')).resolves.toEqual(['10.0.0.1']);
    await expect(resolver.resolve('outside.test')).resolves.toEqual(['1.1.1.1']);
  });

  it('never queries DNS for a name of this machine', async () => {
    const queries: string[] = [];
    const direct = (name: string): Promise<string[]> => (queries.push(name), none());
    const resolver = stuck({ direct }, 20);
    await expect(resolver.resolve('shop.localhost')).rejects.toThrow(/20 ms/);
    expect(queries).toEqual([]);
  });

  it.each(['in progress', 'queued for a thread'])(
    'fails a look-up at its time limit while it is %s',
    async (when) => {
      const resolver =
        when === 'in progress'
          ? new SystemResolver({ system: () => never, hosts: none, direct: none }, 20)
          : stuck({}, 20);
      await expect(resolver.resolve('slow.test')).rejects.toThrow('no response within 20 ms');
    },
  );

  it('does not look up a name whose time ran out in the queue', async () => {
    const lookUps = new Map<string, (addresses: string[]) => void>();
    const resolver = new SystemResolver(
      {
        system: (name) => new Promise((resolve) => lookUps.set(name, resolve)),
        hosts: none,
        direct: none,
      },
      20,
    );
    const names = ['one.test', 'two.test', 'three.test'];
    await Promise.allSettled(names.map((name) => resolver.resolve(name)));
    lookUps.get('one.test')?.(['1.1.1.1']);
    void resolver.resolve('four.test').catch(() => {});
    await eventually(() => lookUps.has('four.test'));
    expect([...lookUps.keys()]).toEqual(['one.test', 'two.test', 'four.test']);
  });
});
