import type { SendResult } from './send-result.js';

type Failure = Pick<SendResult, 'errorClass' | 'error' | 'errorDetail'>;

/** Whether a failure reveals if a host name exists in the operator's network. */
export function isAboutHost(errorClass: string | null): boolean {
  return errorClass === 'ssrf_blocked' || errorClass === 'dns_error';
}

/**
 * The failure shown for both a destination that is not allowed and a host that does not resolve.
 */
export const HOST_FAILURE = {
  errorClass: 'dns_error',
  error: 'the destination is not allowed, or its host does not resolve',
  errorDetail: null,
} as const;

/**
 * A failure in one line, with the technical text in parentheses:
 * `the connection was reset by the receiver (connection_reset: read ECONNRESET)`.
 */
export function failureText({ errorClass, error, errorDetail }: Failure): string {
  // A status says as much as its class.
  if (errorDetail === null && errorClass === 'http_error') return String(error);
  return `${error} (${errorClass}${errorDetail === null ? '' : `: ${errorDetail}`})`;
}

/** A failure in one line, without anything that only operators may see. */
export function shownFailure(failure: Failure): string {
  return failureText(isAboutHost(failure.errorClass) ? HOST_FAILURE : failure);
}
