import { describe, expect, it } from '@jest/globals';
import { FailureLog } from './failure-log.js';
import { PollLoop } from './poll-loop.js';

describe('a loop', () => {
  it('continues after failed rounds, and logs only the first of them', async () => {
    const lines: object[] = [];
    const write = (line: object): void => void lines.push(line);
    const failures = new FailureLog({ log: write, warn: write, error: write }, 'round failed');
    let rounds = 0;
    let enough = (): void => undefined;
    const isEnough = new Promise<void>((resolve) => (enough = resolve));
    const loop = new PollLoop({
      intervalMs: 0,
      failures,
      round: () => {
        rounds += 1;
        if (rounds === 20) enough();
        return Promise.reject(new Error(`broken ${rounds}`));
      },
    });
    loop.start();
    await isEnough;
    await loop.stop();
    expect(lines).toEqual([
      { msg: 'round failed', failures: 1, seconds: 0, err: new Error('broken 1') },
    ]);
  });
});
