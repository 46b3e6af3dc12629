import { describe, expect, it } from '@jest/globals';
import { BatchWriter } from './batch-writer.js';

const refusal = Object.assign(new Error('invalid byte sequence'), { code: '22021' });

function writer(write: (items: readonly number[]) => Promise<readonly number[]>) {
  const errors: unknown[] = [];
  const refused: number[] = [];
  const batches = new BatchWriter<number>({
    delayMs: 0,
    retryMs: 1,
    maxSize: 3,
    write,
    failures: { failed: (error) => errors.push(error), succeeded: () => undefined },
    onRejected: (item) => refused.push(item),
  });
  return { batches, errors, refused };
}

describe('the batch writer', () => {
  it('writes items that arrive during a write together, up to a limit, in order', async () => {
    const written: number[][] = [];
    const { batches } = writer(async (items) => {
      written.push([...items]);
      return [];
    });
    for (const n of [1, 2, 3, 4]) batches.add(n);
    expect(batches.pending).toBe(4);
    await batches.settled();
    expect(written).toEqual([[1, 2, 3], [4]]);
    expect(batches.pending).toBe(0);
  });

  it('keeps a batch that failed until it is written', async () => {
    let calls = 0;
    const { batches, errors } = writer(async () => {
      calls++;
      if (calls < 3) throw new Error('connection lost');
      return [];
    });
    batches.add(1);
    await batches.settled();
    expect(calls).toBe(3);
    expect(errors).toHaveLength(2);
  });

  it('writes postponed items again', async () => {
    const written: number[][] = [];
    const { batches } = writer(async (items) => {
      written.push([...items]);
      return written.length === 1 ? [2] : [];
    });
    batches.add(1);
    batches.add(2);
    await batches.settled();
    expect(written).toEqual([[1, 2], [2]]);
  });

  it('drops only the item that the database rejects', async () => {
    const written: number[] = [];
    const { batches, refused } = writer(async (items) => {
      if (items.includes(2)) throw refusal;
      written.push(...items);
      return [];
    });
    for (const n of [1, 2, 3]) batches.add(n);
    await batches.settled();
    expect(written.sort()).toEqual([1, 3]);
    expect(refused).toEqual([2]);
  });

  it('gives up after a stop, so that no caller waits for an unavailable database', async () => {
    const { batches } = writer(async () => {
      throw new Error('connection lost');
    });
    batches.add(1);
    batches.stop();
    await batches.settled();
    expect(batches.pending).toBe(0);
  });
});
