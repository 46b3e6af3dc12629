import type { AttemptResponse } from '../../deliveries/index.js';
import type { Trial } from '../trials.js';

/** As an element of a delivery's `attempts`. */
export function toTrialResponse({ at, result }: Trial): AttemptResponse {
  return {
    number: 1,
    at: at.toISOString(),
    durationMs: result.durationMs,
    statusCode: result.statusCode,
    error: result.error,
    errorClass: result.errorClass,
    responseHeaders: result.responseHeaders && { ...result.responseHeaders },
    responseBody: result.responseBody,
    manual: true,
  };
}
