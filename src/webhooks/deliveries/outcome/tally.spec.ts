import { describe, expect, it } from '@jest/globals';
import { tallyOf } from './tally.js';

const ok = (subscriptionId: string) => ({ subscriptionId, succeeded: true });
const failed = (subscriptionId: string) => ({ subscriptionId, succeeded: false });

describe('the tally of a batch', () => {
  it('counts the failures after the last success, per subscription', () => {
    expect(tallyOf([failed('a'), ok('a'), failed('a'), failed('b'), failed('a'), ok('c')])).toEqual(
      [
        { id: 'a', failed: true, succeeded: true, failures: 2 },
        { id: 'b', failed: true, succeeded: false, failures: 1 },
        { id: 'c', failed: false, succeeded: true, failures: 0 },
      ],
    );
  });

  it('records that an attempt failed although a success followed', () => {
    expect(tallyOf([failed('a'), ok('a')])).toEqual([
      { id: 'a', failed: true, succeeded: true, failures: 0 },
    ]);
  });
});
