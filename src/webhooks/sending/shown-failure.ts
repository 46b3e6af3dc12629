import type { ErrorClass } from './send-failure.js';

interface Failure {
  readonly errorClass: ErrorClass | null;
  readonly error: string | null;
}

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
} as const;

/** A failure in one line, without anything that only operators may see. */
export function shownFailure({ errorClass, error }: Failure): string {
  const shown = isAboutHost(errorClass) ? HOST_FAILURE : { errorClass, error };
  return `${shown.errorClass}: ${shown.error}`;
}
