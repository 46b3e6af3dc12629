import type { StoredSecret } from '../webhook-subscription.entity.js';

/** The secrets that sign at the given time. */
export function secretsAt(secrets: readonly StoredSecret[], now: Date): StoredSecret[] {
  return secrets.filter(({ expiresAt }) => endOf(expiresAt) > now.getTime());
}

/**
 * The secrets that still sign after a rotation: none of them longer than its overlap, whatever an
 * earlier rotation allowed, so that `0s` ends all of them.
 */
export function overlapping(
  secrets: readonly StoredSecret[],
  now: Date,
  overlapMs: number,
): StoredSecret[] {
  const overlapEnd = now.getTime() + overlapMs;
  const capped = secrets.map(({ expiresAt, ...secret }) => ({
    ...secret,
    expiresAt: new Date(Math.min(endOf(expiresAt), overlapEnd)).toISOString(),
  }));
  return secretsAt(capped, now);
}

function endOf(expiresAt: string | null): number {
  return expiresAt === null ? Infinity : Date.parse(expiresAt);
}
