/** How the attempts of one batch change the failure count of a subscription. */
export interface Tally {
  readonly id: string;
  readonly failed: boolean;
  readonly succeeded: boolean;
  /** Failures after the last success of the batch, or all of them if none succeeded. */
  readonly failures: number;
}

/**
 * Adds up the attempts of a batch per subscription.
 * @param attempts in the order in which they ended
 */
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
