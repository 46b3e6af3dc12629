import { describe, expect, it } from '@jest/globals';
import { readSettings } from './read-settings.js';

const environment = {
  ADMIN_API_KEY: 'a-key-of-16-characters',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
};

describe('settings', () => {
  it('are rejected when the retention is shorter than the attempts of a delivery', () => {
    const read = (more: object) => readSettings({ ...environment, ...more });
    const short = { DELIVERY_RETENTION: '1d' };
    // 1m + 5m + 30m + 2h + 24h, 10 % jitter, 6 timeouts of 15 s.
    expect(() => read(short)).toThrow(/DELIVERY_RETENTION is shorter .* at least 1758m/);
    expect(read({ ...short, WEBHOOK_RETRY_SCHEDULE: '1m,20h' }).DELIVERY_RETENTION).toBe(
      86_400_000,
    );
    expect(read({ DELIVERY_RETENTION: '1758m' }).DELIVERY_RETENTION).toBe(1758 * 60_000);
    expect(read({}).DELIVERY_RETENTION).toBe(30 * 86_400_000);
  });
});
