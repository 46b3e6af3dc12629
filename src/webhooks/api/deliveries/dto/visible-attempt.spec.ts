import { describe, expect, it } from '@jest/globals';
import type { AttemptResponse } from './delivery.response.js';
import { visibleAttempt } from './visible-attempt.js';

const attempt = (fields: Partial<AttemptResponse>): AttemptResponse =>
  ({
    durationMs: 7,
    timings: { dnsMs: 5, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 7 },
    resolvedAddress: null,
    errorClass: null,
    error: null,
    ...fields,
  }) as AttemptResponse;

describe('visibleAttempt', () => {
  const refused = attempt({ errorClass: 'ssrf_blocked', error: 'leads to (Private-Use)' });
  const unknown = attempt({ errorClass: 'dns_error', error: 'ENOTFOUND', durationMs: 90 });

  it('shows a tenant the same for a refused and an unknown host', () => {
    expect(visibleAttempt(refused, false)).toEqual(visibleAttempt(unknown, false));
    expect(JSON.stringify(visibleAttempt(refused, false))).not.toMatch(/ssrf|Private/);
  });

  it('shows an administrator everything', () => {
    expect(visibleAttempt(refused, true)).toBe(refused);
  });

  it.each([
    ['10.0.0.7', null],
    ['127.0.0.1', null],
    ['fd00::1', null],
    ['93.184.216.34', '93.184.216.34'],
  ])('shows a tenant of the address %s: %s', (resolvedAddress, shown) => {
    expect(visibleAttempt(attempt({ resolvedAddress }), false).resolvedAddress).toBe(shown);
  });
});
