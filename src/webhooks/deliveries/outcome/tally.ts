/** What the attempts of one batch change in a subscription's count of failures since the last success. */
export interface Tally {
  readonly id: string;
  readonly failed: boolean;
  readonly succeeded: boolean;
  /** Failures after the last success, or all of them if there was none. */
  readonly failures: number;
}

/** @param attempts in the order in which they ended */
export function tallyOf(
  attempts: readonly { readonly subscriptionId: string; readonly succeeded: boolean }[],
): Tally[] {
  const tallies = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>();
  for (const { subscriptionId: id, succeeded } of attempts) {
    const tally = tallies.get(id) ?? { id, failed: false, succeeded: false, failures: 0 };
    tallies.set(id, tally);
    tally.failures = succeeded ? 0 : tally.failures + 1;
    tally.succeeded ||= succeeded;
    tally.failed ||= !succeeded;
  }
  return [...tallies.values()];
}
