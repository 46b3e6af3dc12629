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
  it('is success without an error', () => {
    expect(judged({ errorClass: null, statusCode: 204 })).toEqual({ kind: 'succeeded' });
  });

  it.each([301, 400, 404, 429, 500, 503])('is another attempt after an answer %i', (statusCode) => {
    expect(judged({ statusCode })).toEqual({
      kind: 'retry',
      at: new Date(finishedAt.getTime() + 60_000),
    });
  });

  it('is the end of the subscription after 410, also at the last attempt', () => {
    expect(judged({ statusCode: 410 })).toEqual({ kind: 'gone' });
    expect(judged({ statusCode: 410 }, 3)).toEqual({ kind: 'gone' });
  });

  it('is the end of the delivery when the schedule is used up', () => {
    expect(judged({ statusCode: null, errorClass: 'timeout' }, 2)).toMatchObject({ kind: 'retry' });
    expect(judged({ statusCode: null, errorClass: 'timeout' }, 3)).toEqual({ kind: 'exhausted' });
  });

  it.each([200, 410, 500])(
    'is the end of the subscription when an answer %i asks for it',
    (statusCode) => {
      const delivered = statusCode === 200;
      const responseHeaders = { 'webhook-delivery': 'Disable' };
      const result = { statusCode, responseHeaders, errorClass: delivered ? null : 'http_error' };
      expect(judged(result as Partial<SendResult>)).toEqual({ kind: 'unwanted', delivered });
    },
  );

  it('is the end of the delivery when a failure asks for it, and success all the same when it is one', () => {
    const responseHeaders = { 'webhook-delivery': ' ABORT-message' };
    expect(judged({ statusCode: 500, responseHeaders })).toEqual({ kind: 'rejected' });
    expect(judged({ statusCode: 410, responseHeaders })).toEqual({ kind: 'gone' });
    const success = { statusCode: 200, errorClass: null, responseHeaders };
    expect(judged(success)).toEqual({ kind: 'succeeded' });
  });

  it('obeys Retry-After', () => {
    const responseHeaders = { 'retry-after': '120' };
    expect(judged({ statusCode: 429, responseHeaders })).toEqual({
      kind: 'retry',
      at: new Date(finishedAt.getTime() + 120_000),
    });
  });
});
