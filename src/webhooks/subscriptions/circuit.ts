/** So many failed attempts in a row, with no success between, open the circuit: first attempts then wait. */
export const CIRCUIT_OPENS_AFTER = 5;

export const CIRCUITS = ['closed', 'open'] as const;
export type Circuit = (typeof CIRCUITS)[number];

/** Nothing of it is stored: whether it is open follows from the failures since the last success. */
export function circuitOf({
  consecutiveFailures,
}: {
  readonly consecutiveFailures: number;
}): Circuit {
  return consecutiveFailures >= CIRCUIT_OPENS_AFTER ? 'open' : 'closed';
}
