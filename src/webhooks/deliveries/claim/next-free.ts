import type { ClaimRow, RateRow } from './claimed-delivery.js';

/** When, after a claim, a limit may next allow what it does not allow now; null: no time is known. */
export function nextFreeAt(rows: readonly (ClaimRow | RateRow)[], now: Date): Date | null {
  const free = new Map<string, number>();
  for (const { subscriptionId, rateLimit, freeAt, id } of rows) {
    if (freeAt === null || (id !== null && rateLimit === null)) continue;
    const interval = id === null || rateLimit === null ? 0 : 1_000 / rateLimit;
    free.set(subscriptionId, (free.get(subscriptionId) ?? freeAt.getTime()) + interval);
  }
  const later = [...free.values()].filter((at) => at > now.getTime());
  return later.length === 0 ? null : new Date(Math.ceil(Math.min(...later)));
}
