import { describe, expect, it } from '@jest/globals';
import { StandstillDetector } from './standstill-detector.js';

describe('a standstill', () => {
  const observed = (...samples: [nowMs: number, hasWork: boolean, marker: string][]): number[] => {
    const detector = new StandstillDetector(10_000);
    return samples.map(([now, hasWork, marker]) => {
      const [found] = detector.observe([{ name: 'relay', hasWork, marker }], now);
      return found?.forMs ?? 0;
    });
  };

  it('is work without progress for the whole time', () => {
    expect(observed([0, true, 'a'], [9_999, true, 'a'], [12_000, true, 'a'])).toEqual([
      0, 0, 12_000,
    ]);
  });

  it('ends with progress, and begins again after it', () => {
    const samples = observed([0, true, 'a'], [10_000, true, 'a'], [11_000, true, 'b']);
    expect(samples).toEqual([0, 10_000, 0]);
    expect(observed([0, true, 'a'], [9_000, true, 'b'], [12_000, true, 'b'])).toEqual([0, 0, 0]);
  });

  it('requires work, however long nothing changes', () => {
    expect(observed([0, false, 'a'], [60_000, false, 'a'], [61_000, true, 'a'])).toEqual([0, 0, 0]);
  });

  it('is detected per subject', () => {
    const detector = new StandstillDetector(1_000);
    const sample = (moving: string) => [
      { name: 'relay', hasWork: true, marker: moving },
      { name: 'webhooks', hasWork: true, marker: '7' },
    ];
    detector.observe(sample('1'), 0);
    expect(detector.observe(sample('2'), 2_000)).toEqual([{ name: 'webhooks', forMs: 2_000 }]);
  });
});
