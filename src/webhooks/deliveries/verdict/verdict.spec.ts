import { describe, expect, it } from '@jest/globals';
import type { SendResult } from '../../sending/index.js';
import { judge } from './verdict.js';

const finishedAt = new Date('2030-01-01T00:00:00.000Z');

function judged(result: Partial<SendResult>, scheduledNumber = 1) {
  return judge({
    result: { errorClass: 'http_error', responseHeaders: {}, ...result } as SendResult,
    scheduledNumber,
    finishedAt,
    schedule: [60_000, 300_000],
    jitter: 0,
  });
}

describe('the verdict on an attempt', () => {
  it('is success when there is no error', () => {
    expect(judged({ errorClass: null, statusCode: 204 })).toEqual({ kind: 'succeeded' });
  });

  it.each([301, 400, 404, 429, 500, 503])('schedules another attempt after a %i', (statusCode) => {
    expect(judged({ statusCode })).toEqual({
      kind: 'retry',
      at: new Date(finishedAt.getTime() + 60_000),
    });
  });

  it('disables the subscription after a 410, also at the last attempt', () => {
    expect(judged({ statusCode: 410 })).toEqual({ kind: 'gone' });
    expect(judged({ statusCode: 410 }, 3)).toEqual({ kind: 'gone' });
  });

  it('ends the delivery when the schedule is exhausted', () => {
    expect(judged({ statusCode: null, errorClass: 'timeout' }, 2)).toMatchObject({ kind: 'retry' });
    expect(judged({ statusCode: null, errorClass: 'timeout' }, 3)).toEqual({ kind: 'exhausted' });
  });

  it.each([200, 410, 500])('disables the subscription when a %i requests it', (statusCode) => {
    const delivered = statusCode === 200;
    const responseHeaders = { 'webhook-delivery': 'Disable' };
    const result = { statusCode, responseHeaders, errorClass: delivered ? null : 'http_error' };
    expect(judged(result as Partial<SendResult>)).toEqual({ kind: 'unwanted', delivered });
  });

  it('ends the delivery when a failure requests it, and ignores the directive of a success', () => {
    const responseHeaders = { 'webhook-delivery': ' ABORT-message' };
    expect(judged({ statusCode: 500, responseHeaders })).toEqual({ kind: 'rejected' });
    expect(judged({ statusCode: 410, responseHeaders })).toEqual({ kind: 'gone' });
    const success = { statusCode: 200, errorClass: null, responseHeaders };
    expect(judged(success)).toEqual({ kind: 'succeeded' });
  });

  it('respects Retry-After', () => {
    const responseHeaders = { 'retry-after': '120' };
    expect(judged({ statusCode: 429, responseHeaders })).toEqual({
      kind: 'retry',
      at: new Date(finishedAt.getTime() + 120_000),
    });
  });
});
