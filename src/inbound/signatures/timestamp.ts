/** Standard Webhooks and Stripe recommend five minutes; in both directions, since clocks differ. */
const TOLERANCE_SECONDS = 300;
/** Digits only: `Number` would also accept `1e9`, `Infinity`, `0x10` and blanks. */
const UNIX_SECONDS = /^(0|[1-9]\d{0,14})$/;

/** Unix seconds; undefined for any other text. */
export function readTimestamp(text: string): number | undefined {
  return UNIX_SECONDS.test(text) ? Number(text) : undefined;
}

/** Whether a message with this timestamp is within the tolerance. */
export function isCurrent(unixSeconds: number, now: Date): boolean {
  return Math.abs(Math.floor(now.getTime() / 1000) - unixSeconds) <= TOLERANCE_SECONDS;
}
