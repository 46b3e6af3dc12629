/** SQLSTATE of a statement that the server cancelled, as for `statement_timeout`. */
const QUERY_CANCELED = '57014';
/** SQLSTATE of a lock that was not granted within `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Whether a statement was cancelled because it ran for too long. */
export function tookTooLong(error: unknown): boolean {
  return sqlStateOf(error) === QUERY_CANCELED;
}

/**
 * Whether a statement failed only because others were in its way: repeated later it may succeed.
 */
export function wasHeldUp(error: unknown): boolean {
  return tookTooLong(error) || sqlStateOf(error) === LOCK_NOT_AVAILABLE;
}

function sqlStateOf(error: unknown): unknown {
  return error instanceof Error ? (error as { readonly code?: unknown }).code : undefined;
}
