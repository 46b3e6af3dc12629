import { beforeEach, describe, expect, it } from '@jest/globals';
import { OutageLog } from './outage-log.js';

describe('the log of an outage', () => {
  const gone = new Error('gone');
  let lines: object[];
  let now: number;
  let outage: OutageLog;

  beforeEach(() => {
    lines = [];
    now = 1_000;
    const write = (line: object): void => void lines.push(line);
    const logger = { log: write, warn: write, error: write };
    outage = new OutageLog({ logger, down: 'it is down', up: 'it is up', nowMs: () => now });
  });

  /** Fails every `stepMs` for `ms`. */
  const failFor = (ms: number, stepMs = 250): void => {
    for (const end = now + ms; now < end; now += stepMs) outage.failed(gone);
  };

  it('has one line with the error at first, and one a minute with a count while it lasts', () => {
    failFor(180_000);
    expect(lines).toEqual([
      { msg: 'it is down', failures: 1, seconds: 0, err: gone },
      { msg: 'it is down', failures: 240, seconds: 60, err: gone },
      { msg: 'it is down', failures: 240, seconds: 120, err: gone },
    ]);
  });

  it('has one line when it is over, with the number of failures', () => {
    failFor(30_000);
    now += 10_000;
    expect(outage.succeeded()).toBe(true);
    outage.succeeded();
    expect(lines.slice(1)).toEqual([{ msg: 'it is up', failures: 120, seconds: 30 }]);
  });

  it('is not over while others still fail', () => {
    failFor(1_000);
    expect(outage.succeeded()).toBe(false);
    failFor(1_000);
    expect(outage.succeeded()).toBe(false);
    now += 6_000;
    expect(outage.succeeded()).toBe(true);
    expect(lines).toHaveLength(2);
  });

  it('writes no more than two lines a minute while it comes and goes', () => {
    for (const end = now + 600_000; now < end;) {
      failFor(1_000);
      now += 7_000;
      outage.succeeded();
    }
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it('starts a new outage after a long silence', () => {
    outage.failed(gone);
    now += 3_600_000;
    outage.failed(gone);
    expect(lines[1]).toEqual({ msg: 'it is down', failures: 1, seconds: 0, err: gone });
  });

  it('includes the fields that the caller adds', () => {
    outage.failed(gone, { alertId: 'a1' });
    expect(lines).toMatchObject([{ alertId: 'a1' }]);
  });

  it('does not report a success without an outage', () => {
    expect(outage.succeeded()).toBe(true);
    expect(lines).toEqual([]);
  });
});
