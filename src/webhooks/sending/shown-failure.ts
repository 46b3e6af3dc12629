import type { ErrorClass } from './error-class.js';

interface Failure {
  readonly errorClass: ErrorClass | null;
  readonly error: string | null;
}

/** Whether a failure reveals whether a host name exists in the operator's network. */
export function isAboutHost(errorClass: string | null): boolean {
  return errorClass === 'ssrf_blocked' || errorClass === 'dns_error';
}

/** The one failure that is shown for a destination that is refused and for a host that is unknown. */
export const HOST_FAILURE = {
  errorClass: 'dns_error',
  error: 'the destination is not allowed, or its host does not resolve',
} as const;

/** A failure in one line, as everybody may see it. */
export function shownFailure({ errorClass, error }: Failure): string {
  const shown = isAboutHost(errorClass) ? HOST_FAILURE : { errorClass, error };
  return `${shown.errorClass}: ${shown.error}`;
}
