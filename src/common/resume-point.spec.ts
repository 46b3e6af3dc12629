import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatResumePoint, parseResumePoint, standingOf } from './resume-point.js';
import type { LogEpoch } from './resume-point.js';

describe('a resume point', () => {
  it.each([
    ['0', 0, 0],
    ['42', 42, 0],
    ['0042', 42, 0],
    ['42.0', 42, 0],
    ['42.1', 42, 1],
    ['9007199254740991.999999999', Number.MAX_SAFE_INTEGER, 999_999_999],
  ])('is read from "%s"', (text, position, epoch) => {
    expect(parseResumePoint(text)).toEqual({ position, epoch });
  });

  it.each(['', '.', '.1', '1.', '1.2.3', '-1', '1.-1', '1e3', ' 1', '1 ', '1\n', '٤٢', 'earliest'])(
    'is not read from "%s"',
    (text) => {
      expect(parseResumePoint(text)).toBeNull();
    },
  );

  it.each(['1'.repeat(17), `1.${'1'.repeat(10)}`])('is not read from too many digits', (text) => {
    expect(parseResumePoint(text)).toBeNull();
  });

  it('is a bare position in epoch 0, and names every other epoch', () => {
    expect(formatResumePoint(42, 0)).toBe('42');
    expect(formatResumePoint(42, 3)).toBe('42.3');
  });

  it('is read as it was written', () => {
    const points = fc.record({
      position: fc.maxSafeNat(),
      epoch: fc.integer({ min: 0, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(points, (point) => {
        expect(parseResumePoint(formatResumePoint(point.position, point.epoch))).toEqual(point);
      }),
    );
  });
});

describe('the standing of a resume point', () => {
  const never: readonly LogEpoch[] = [];
  const once: readonly LogEpoch[] = [{ epoch: 1, head: 100 }];
  const deeper: readonly LogEpoch[] = [...once, { epoch: 2, head: 60 }];
  const shallower: readonly LogEpoch[] = [...once, { epoch: 2, head: 140 }];
  /** The last restored backup is from before epoch 1, so the start of that epoch is unknown. */
  const skipped: readonly LogEpoch[] = [{ epoch: 2, head: 80 }];

  it.each([
    ['0.7', never, 'valid'],
    ['1042', never, 'valid'],
    ['1042.0', never, 'valid'],
    ['1042.1', never, 'future'],
    ['100', once, 'valid'],
    ['101', once, 'restored'],
    ['101.1', once, 'valid'],
    ['101.2', once, 'future'],
    ['60', deeper, 'valid'],
    ['61', deeper, 'restored'],
    ['60.1', deeper, 'valid'],
    ['61.1', deeper, 'restored'],
    ['61.2', deeper, 'valid'],
    ['100', shallower, 'valid'],
    ['101', shallower, 'restored'],
    ['140.1', shallower, 'valid'],
    ['141.1', shallower, 'restored'],
    ['80', skipped, 'valid'],
    ['81', skipped, 'restored'],
    ['10.1', skipped, 'restored'],
    ['0.1', skipped, 'valid'],
    ['81.2', skipped, 'valid'],
  ] as const)('of %s after %j is %s', (text, epochs, standing) => {
    const point = parseResumePoint(text);
    expect(point && standingOf(point, epochs)).toBe(standing);
  });

  it('equals the result of applying every restore in turn, whatever the history', () => {
    const history = fc.array(fc.nat(20), { maxLength: 5 }).map(timelines);
    fc.assert(
      fc.property(history, fc.nat(25), fc.nat(6), ({ epochs, logs }, position, epoch) => {
        fc.pre(epoch < logs.length && position <= (logs[epoch]?.length ?? 0));
        const seen = logs[epoch]?.slice(0, position);
        const isPrefix = JSON.stringify(seen) === JSON.stringify(logs.at(-1)?.slice(0, position));
        const standing = standingOf({ position, epoch }, epochs);
        expect(standing).toBe(isPrefix ? 'valid' : 'restored');
      }),
    );
  });
});

/** A log that grows by five events before it is restored to each head, or stays where it is. */
function timelines(heads: readonly number[]): {
  readonly epochs: readonly LogEpoch[];
  readonly logs: readonly (readonly string[])[];
} {
  const grown = (log: readonly string[], epoch: number): string[] => [
    ...log,
    ...Array.from({ length: 5 }, (_, n) => `${epoch}:${n}`),
  ];
  const logs = [grown([], 0)];
  const epochs = heads.map((wanted, index) => {
    const before = logs.at(-1) ?? [];
    const head = Math.min(wanted, before.length);
    logs.push(grown(before.slice(0, head), index + 1));
    return { epoch: index + 1, head };
  });
  return { epochs, logs };
}
