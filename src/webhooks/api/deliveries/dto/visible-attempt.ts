import { isPublicAddress } from '../../../destinations/index.js';
import { HOST_FAILURE, isAboutHost } from '../../../sending/index.js';
import type { AttemptResponse } from './delivery.response.js';

/**
 * The parts of an attempt that the caller may see. A key without the scope `admin` must not learn
 * which names and addresses exist in the operator's network: a rejected and an unknown host look
 * the same, including the duration, and only public addresses are shown.
 */
export function visibleAttempt(attempt: AttemptResponse, isAdmin: boolean): AttemptResponse {
  if (isAdmin) return attempt;
  const { resolvedAddress: address, timings } = attempt;
  if (isAboutHost(attempt.errorClass)) {
    return {
      ...attempt,
      ...HOST_FAILURE,
      durationMs: 0,
      timings: { ...timings, dnsMs: null, totalMs: null },
      resolvedAddress: null,
    };
  }
  return { ...attempt, resolvedAddress: address && isPublicAddress(address) ? address : null };
}
