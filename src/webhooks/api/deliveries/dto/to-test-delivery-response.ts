import { visibleAttempt } from './visible-attempt.js';
import type { AttemptResponse } from './delivery.response.js';
import type { TestDelivery } from '../../../deliveries/index.js';

/** The response has the form of an element of a delivery's `attempts`. */
export function toTestDeliveryResponse(
  { at, result, sent }: TestDelivery,
  isAdmin: boolean,
): AttemptResponse {
  const { dns, connect, tls, firstByte, total } = result.timings;
  const attempt = {
    number: 1,
    at: at.toISOString(),
    durationMs: result.durationMs,
    timings: {
      dnsMs: dns,
      connectMs: connect,
      tlsMs: tls,
      firstByteMs: firstByte,
      totalMs: total,
    },
    resolvedAddress: result.resolvedAddress,
    requestHeaders: sent && { ...sent.headers },
    requestBody: sent && sent.rendition.body.toString(),
    statusCode: result.statusCode,
    error: result.error,
    errorDetail: result.errorDetail,
    errorClass: result.errorClass,
    responseHeaders: result.responseHeaders && { ...result.responseHeaders },
    responseBody: result.responseBody,
    manual: true,
  };
  return visibleAttempt(attempt, isAdmin);
}
