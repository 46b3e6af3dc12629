import type { ClaimRow } from './claim-due.sql.js';

/**
 * When the limits of a subscription first permit a delivery that they did not permit in this claim;
 * null if no such time is known.
 */
export function nextPermitAt(rows: readonly ClaimRow[], now: Date): Date | null {
  const permitMs = new Map<string, number>();
  for (const { subscriptionId, rateLimit, freeAt, id } of rows) {
    if (freeAt === null || (id !== null && rateLimit === null)) continue;
    // A claimed delivery uses one interval of the rate; a row without one states the time.
    const interval = id === null || rateLimit === null ? 0 : 1_000 / rateLimit;
    permitMs.set(subscriptionId, (permitMs.get(subscriptionId) ?? freeAt.getTime()) + interval);
  }
  const later = [...permitMs.values()].filter((at) => at > now.getTime());
  return later.length === 0 ? null : new Date(Math.ceil(Math.min(...later)));
}
