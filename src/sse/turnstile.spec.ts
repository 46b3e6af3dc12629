import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets in as many as there are places, and the others in their order', async () => {
    const turnstile = new Turnstile(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((n) =>
      turnstile.run(async () => {
        started.push(n);
        await new Promise<void>((resolve) => finish.push(resolve));
        return n;
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    finish[0]?.();
    await all[0];
    expect(started).toEqual([0, 1, 2]);
    finish[1]?.();
    finish[2]?.();
    await all[1];
    finish[3]?.();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  });

  it('hands the place on when the work fails', async () => {
    const turnstile = new Turnstile(1);
    const failed = turnstile.run(() => Promise.reject(new Error('no')));
    const next = turnstile.run(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
