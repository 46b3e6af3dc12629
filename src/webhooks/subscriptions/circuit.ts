/** The number of failed attempts in a row that opens the circuit; first attempts then wait. */
export const CIRCUIT_OPENS_AFTER = 5;

export const CIRCUITS = ['closed', 'open'] as const;
export type Circuit = (typeof CIRCUITS)[number];

/** The circuit is not stored: it follows from the number of failures since the last success. */
export function circuitOf({
  consecutiveFailures,
}: {
  readonly consecutiveFailures: number;
}): Circuit {
  return consecutiveFailures >= CIRCUIT_OPENS_AFTER ? 'open' : 'closed';
}
