import { describe, expect, it } from '@jest/globals';
import { SilenceMeter } from './silence-meter.js';

describe('the silence of a server', () => {
  it('accumulates while a response is outstanding and no byte arrives', () => {
    const meter = new SilenceMeter();
    const waiting = { isWaiting: true, bytesRead: 100 };
    meter.observe({ isWaiting: false, bytesRead: 100 }, 250);
    expect([250, 250, 500].map((ms) => meter.observe(waiting, ms))).toEqual([250, 500, 1_000]);
  });

  it('ends with any byte, also in the middle of a long response', () => {
    const meter = new SilenceMeter();
    meter.observe({ isWaiting: true, bytesRead: 0 }, 250);
    expect(meter.observe({ isWaiting: true, bytesRead: 1 }, 250)).toBe(0);
    expect(meter.observe({ isWaiting: true, bytesRead: 1 }, 250)).toBe(250);
  });

  it('restarts with each statement, because there was a response between two checks', () => {
    const meter = new SilenceMeter();
    meter.observe({ isWaiting: true, bytesRead: 0 }, 4_000);
    expect(meter.observe({ isWaiting: true, bytesRead: 80 }, 250)).toBe(0);
  });

  it('is zero while no response is outstanding', () => {
    const meter = new SilenceMeter();
    for (let n = 0; n < 10; n++) {
      expect(meter.observe({ isWaiting: false, bytesRead: 7 }, 60_000)).toBe(0);
    }
  });
});
