/** A handler is tried once more after each of these; then its event is parked. */
const RETRY_MS = [1_000, 2_000, 4_000] as const;

/** Milliseconds from the end of the n-th failed attempt to the next; null: there is none. */
export function retryDelay(failures: number): number | null {
  return RETRY_MS[failures - 1] ?? null;
}
