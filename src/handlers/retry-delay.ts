/** The delays before each retry of a handler. */
const RETRY_MS = [1_000, 2_000, 4_000] as const;

/**
 * The delay from the end of the n-th failed attempt to the next, in ms; null after the last retry.
 */
export function retryDelay(failures: number): number | null {
  return RETRY_MS[failures - 1] ?? null;
}
