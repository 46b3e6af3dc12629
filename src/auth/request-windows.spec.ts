import { describe, expect, it } from '@jest/globals';
import { RequestWindows } from './request-windows.js';

describe('request windows', () => {
  it('count each name separately, and restart when its window has ended', () => {
    const windows = new RequestWindows(1_000);
    expect(windows.find('a', 0)).toBeUndefined();
    expect(windows.count('a', 0)).toMatchObject({ count: 1, endsAt: 1_000 });
    expect(windows.count('a', 999)).toMatchObject({ count: 2, endsAt: 1_000 });
    expect(windows.count('b', 500)).toMatchObject({ count: 1, endsAt: 1_500 });
    expect(windows.find('a', 1_000)).toBeUndefined();
    expect(windows.count('a', 1_200)).toMatchObject({ count: 1, endsAt: 2_200 });
    expect(windows.find('b', 1_200)).toMatchObject({ count: 1 });
  });

  it('are bounded: further names share one window, and none can reset the count of another', () => {
    const windows = new RequestWindows(1_000, 2);
    for (let i = 0; i < 5; i += 1) windows.count('a', 0);
    windows.count('b', 0);
    for (let i = 0; i < 10; i += 1) windows.count(`other-${i}`, 10);
    expect(windows.find('a', 10)).toMatchObject({ count: 5 });
    expect(windows.find('someone', 10)).toMatchObject({ count: 10 });
    expect(windows.find('someone', 2_000)).toBeUndefined();
    expect(windows.count('c', 2_000)).toMatchObject({ count: 1 });
    expect(windows.find('c', 2_000)).toMatchObject({ count: 1 });
  });
});
