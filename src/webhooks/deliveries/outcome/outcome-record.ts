import type { AttemptOutcome } from './attempt-outcome.js';

/** An attempt as `webhook_attempts` keeps it. */
export function attemptRecord({ delivery, startedAt, result }: AttemptOutcome) {
  return {
    number: delivery.attemptNumber,
    at: startedAt.toISOString(),
    duration_ms: result.durationMs,
    status_code: result.statusCode,
    error: result.error,
    error_class: result.errorClass,
    response_headers: result.responseHeaders,
    response_body: result.responseBody,
    manual: delivery.manual,
  };
}
