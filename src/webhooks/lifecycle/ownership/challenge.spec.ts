import { describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../sending/index.js';
import { challengeBody, isEcho, whyNoEcho } from './challenge.js';

const CHALLENGE = 'kq3vX0hJ';

const answer = (responseBody: string | null, more: Partial<SendResult> = {}): SendResult => ({
  statusCode: 200,
  errorClass: null,
  error: null,
  errorDetail: null,
  responseHeaders: {},
  responseBody,
  resolvedAddress: null,
  durationMs: 1,
  timings: { dns: null, connect: null, tls: null, firstByte: null, total: 1 },
  ...more,
});

describe('a challenge', () => {
  it('states its type and its webhook', () => {
    const at = new Date('2025-01-31T12:00:00Z');
    const body = challengeBody({ webhookId: 'w-1', challenge: CHALLENGE, at });
    expect(JSON.parse(body.toString())).toEqual({
      type: 'webhook.verification',
      timestamp: '2025-01-31T12:00:00.000Z',
      challenge: CHALLENGE,
      webhookId: 'w-1',
    });
  });

  it.each([
    CHALLENGE,
    `${CHALLENGE}\n`,
    `{"challenge":"${CHALLENGE}"}`,
    `{"challenge":"${CHALLENGE}","x":1}`,
  ])('is echoed by %j', (body) => {
    expect(isEcho(answer(body), CHALLENGE)).toBe(true);
    expect(whyNoEcho(answer(body), CHALLENGE)).toBeNull();
  });

  it.each([
    '',
    'ok',
    'kq3vX0hK',
    `${CHALLENGE}x`,
    `"${CHALLENGE}"`,
    `["${CHALLENGE}"]`,
    'null',
    '7',
    '{}',
    '{"challenge":7}',
    '{"challenge":""}',
    `{"data":{"challenge":"${CHALLENGE}"}}`,
  ])('is not echoed by %j', (body) => {
    expect(isEcho(answer(body), CHALLENGE)).toBe(false);
    expect(whyNoEcho(answer(body), CHALLENGE)).toMatch(/^HTTP 200, without/);
  });

  it('is not echoed by a missing or unsuccessful response', () => {
    const failed = { statusCode: 500, errorClass: 'http_error', error: 'HTTP 500' } as const;
    expect(whyNoEcho(answer(CHALLENGE, failed), CHALLENGE)).toBe('HTTP 500');
    expect(isEcho(answer(null), CHALLENGE)).toBe(false);
  });
});
