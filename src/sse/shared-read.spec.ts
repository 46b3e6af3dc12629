import { describe, expect, it } from '@jest/globals';
import { SharedRead } from './shared-read.js';

describe('SharedRead', () => {
  /** A read that the test ends, and whose result is the number of reads so far. */
  function manual(): {
    readonly shared: SharedRead<number>;
    readonly ends: ((fail?: Error) => void)[];
  } {
    const ends: ((fail?: Error) => void)[] = [];
    const shared = new SharedRead<number>(
      () =>
        new Promise((resolve, reject) => {
          const number = ends.length + 1;
          ends.push((fail) => (fail ? reject(fail) : resolve(number)));
        }),
    );
    return { shared, ends };
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('reads once for concurrent callers', async () => {
    const { shared, ends } = manual();
    const asked = [shared.get(), shared.get(), shared.get()];
    await turn();
    ends[0]?.();
    expect(await Promise.all(asked)).toEqual([1, 1, 1]);
    expect(ends).toHaveLength(1);
  });

  it('starts another read for callers during a read', async () => {
    const { shared, ends } = manual();
    const first = shared.get();
    await turn();
    const late = [shared.get(), shared.get()];
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(1);
    await turn();
    ends[1]?.();
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  it('fails for the callers of that read only', async () => {
    const { shared, ends } = manual();
    const first = shared.get();
    await turn();
    const second = shared.get();
    ends[0]?.(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await turn();
    ends[1]?.();
    expect(await second).toBe(2);
  });
});
