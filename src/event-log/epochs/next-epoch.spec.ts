import { describe, expect, it } from '@jest/globals';
import { EpochRefused, nextEpoch } from './next-epoch.js';

const latest = { epoch: 2, head: 40 };

describe('the epoch that begins with a restore', () => {
  it.each([
    ['the first epoch', { position: 812, latest: null }, {}, { epoch: 1, head: 812 }],
    ['the next epoch', { position: 50, latest }, {}, { epoch: 3, head: 50 }],
    ['a later epoch', { position: 50, latest }, { epoch: 7 }, { epoch: 7, head: 50 }],
    ['one with an earlier head', { position: 50, latest }, { head: 45 }, { epoch: 3, head: 45 }],
    ['one with head 0', { position: 50, latest: null }, { head: 0 }, { epoch: 1, head: 0 }],
    ['one for the same state', { position: 40, latest }, { epoch: 3 }, { epoch: 3, head: 40 }],
    ['one for an empty log', { position: 0, latest: null }, { epoch: 1 }, { epoch: 1, head: 0 }],
    [
      'the largest epoch',
      { position: 1, latest },
      { epoch: 999_999_999 },
      { epoch: 999_999_999, head: 1 },
    ],
  ])('is %s', (_name, log, asked, epoch) => {
    expect(nextEpoch(log, asked)).toEqual(epoch);
  });

  it.each([
    ['is empty', { position: 0, latest: null }, {}, /no event yet.*--epoch 1/],
    [
      'has no event since the last epoch',
      { position: 40, latest },
      {},
      /since epoch 2 began.*--epoch 3/,
    ],
    ['is already in that epoch', { position: 50, latest }, { epoch: 2 }, /in epoch 2/],
    [
      'is in epoch 0, and so is the request',
      { position: 50, latest: null },
      { epoch: 0 },
      /in epoch 0/,
    ],
    [
      'would exceed the largest epoch',
      { position: 50, latest },
      { epoch: 1e9 },
      /at most 999999999/,
    ],
    [
      'ends before the requested head',
      { position: 50, latest },
      { head: 51 },
      /ends at position 50/,
    ],
  ])('is rejected if the log %s', (_name, log, asked, message) => {
    expect(() => nextEpoch(log, asked)).toThrow(EpochRefused);
    expect(() => nextEpoch(log, asked)).toThrow(message);
  });
});
