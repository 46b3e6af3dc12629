import { describe, expect, it } from '@jest/globals';
import { BrokenRules } from './broken-rules.js';
import { readRetrySchedule } from './retry-schedule.js';

function read(texts: string[]) {
  const rules = new BrokenRules();
  return { waits: readRetrySchedule(texts, rules), errors: rules.all };
}

describe('a retry schedule', () => {
  it('is a list of delays, which may be empty', () => {
    expect(read(['250ms', '1m', '7d'])).toEqual({ waits: [250, 60_000, 604_800_000], errors: [] });
    expect(read([])).toEqual({ waits: [], errors: [] });
  });

  it.each(['', '1', '1 m', '-1m', '1.5h', '1w', 'PT1M'])('rejects %j', (text) => {
    expect(read(['1m', text]).errors).toEqual([
      { path: 'retrySchedule.1', message: 'must be a duration such as 250ms, 15s, 5m, 2h or 1d' },
    ]);
  });

  it('rejects a delay of more than a week', () => {
    expect(read(['169h']).errors).toEqual([
      { path: 'retrySchedule.0', message: 'must not exceed 7d' },
    ]);
  });
});
