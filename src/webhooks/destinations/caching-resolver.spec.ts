import { beforeEach, describe, expect, it } from '@jest/globals';
import { CachingResolver } from './caching-resolver.js';
import { Resolver } from './resolver.js';

class CountingResolver extends Resolver {
  calls = 0;
  result: Promise<readonly string[]> = Promise.resolve(['1.1.1.1']);

  resolve(): Promise<readonly string[]> {
    this.calls++;
    return this.result;
  }
}

describe('CachingResolver', () => {
  let now: number;
  let inner: CountingResolver;
  let resolver: CachingResolver;

  beforeEach(() => {
    now = 0;
    inner = new CountingResolver();
    resolver = new CachingResolver(inner, () => now);
  });

  it('shares one look-up among concurrent callers, however long it takes', async () => {
    const { promise, resolve } = deferred<readonly string[]>();
    inner.result = promise;
    const first = resolver.resolve('example.com');
    now = 60_000;
    const second = resolver.resolve('example.com');
    resolve(['9.9.9.9']);
    await expect(Promise.all([first, second])).resolves.toEqual([['9.9.9.9'], ['9.9.9.9']]);
    expect(inner.calls).toBe(1);
  });

  it('caches a result for five seconds', async () => {
    await resolver.resolve('example.com');
    now = 4_999;
    await resolver.resolve('example.com');
    expect(inner.calls).toBe(1);
    now = 5_000;
    await resolver.resolve('example.com');
    expect(inner.calls).toBe(2);
  });

  it('does not cache a failure', async () => {
    inner.result = Promise.reject(new Error('ENOTFOUND'));
    await expect(resolver.resolve('example.com')).rejects.toThrow('ENOTFOUND');
    inner.result = Promise.resolve(['1.1.1.1']);
    await expect(resolver.resolve('example.com')).resolves.toEqual(['1.1.1.1']);
  });

  it('looks up each host separately', async () => {
    await resolver.resolve('a.example');
    await resolver.resolve('b.example');
    expect(inner.calls).toBe(2);
  });
});

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
