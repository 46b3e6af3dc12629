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

/**
 * When the last of the replaced secrets stops signing (RFC 3339); null if none signs any more. Only
 * replaced secrets have an expiry.
 */
export function overlapEnd(secrets: readonly StoredSecret[], now: Date): string | null {
  const ends = secretsAt(secrets, now).flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.toSorted().at(-1) ?? null;
}

function endOf(expiresAt: string | null): number {
  return expiresAt === null ? Infinity : Date.parse(expiresAt);
}
