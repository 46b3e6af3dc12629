/** Standard Webhooks and Stripe recommend five minutes; both ways, since clocks differ both ways. */
const TOLERANCE_SECONDS = 300;
/** Digits alone: `Number` would also take `1e9`, `Infinity`, `0x10` and blanks. */
const UNIX_SECONDS = /^(0|[1-9]\d{0,14})$/;

/** Unix seconds; undefined for any other text. */
export function readTimestamp(text: string): number | undefined {
  return UNIX_SECONDS.test(text) ? Number(text) : undefined;
}

/** Whether a message with this timestamp may still, or already, be accepted. */
export function isCurrent(unixSeconds: number, now: Date): boolean {
  return Math.abs(Math.floor(now.getTime() / 1000) - unixSeconds) <= TOLERANCE_SECONDS;
}
