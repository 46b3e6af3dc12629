/**
 * The position from which a client continues: `1042`, or `1042.<n>` after the n-th restore from a
 * backup. A restored log reuses positions, so a position alone does not identify an event.
 */
export interface ResumePoint {
  readonly position: number;
  /** 0 before the first restore. */
  readonly epoch: number;
}

/** An epoch of the log: it began with a restore that brought back the positions up to `head`. */
export interface LogEpoch {
  readonly epoch: number;
  readonly head: number;
}

/** Whether a resume point can be used; only a `valid` one identifies what its client has seen. */
export type ResumeStanding = 'valid' | 'restored' | 'future';

/** Sixteen digits reach beyond 2^53, which no position does; nine fit the column of epochs. */
export const RESUME_POINT = /^(\d{1,16})(?:\.(\d{1,9}))?$/;

/** The greatest epoch that a resume point can carry. */
export const MAX_EPOCH = 999_999_999;

/** Reads a resume point; `null` for any other text. A position alone belongs to epoch 0. */
export function parseResumePoint(text: string): ResumePoint | null {
  const [matched, position, epoch = '0'] = RESUME_POINT.exec(text) ?? [];
  return matched === undefined ? null : { position: Number(position), epoch: Number(epoch) };
}

/** Writes a resume point; in epoch 0 it is the position alone. */
export function formatResumePoint(position: number, epoch: number): string {
  return epoch === 0 ? String(position) : `${position}.${epoch}`;
}

/** The epoch that a log is in, given those that have begun, in order. */
export function currentEpoch(epochs: readonly LogEpoch[]): number {
  return epochs.at(-1)?.epoch ?? 0;
}

/**
 * Compares a resume point with the history of a log. It is `restored` if a later restore did not
 * include its position, or if the log does not know its epoch: a backup from before that epoch has
 * been restored since, so the point where the two timelines part is unknown. It is `future` if the
 * log has not reached its epoch. Position 0 has seen nothing and is valid in every epoch.
 */
export function standingOf(
  { position, epoch }: ResumePoint,
  epochs: readonly LogEpoch[],
): ResumeStanding {
  if (position === 0) return 'valid';
  if (epoch > currentEpoch(epochs)) return 'future';
  if (epoch > 0 && !epochs.some((known) => known.epoch === epoch)) return 'restored';
  const cameBack = epochs.every((later) => later.epoch <= epoch || position <= later.head);
  return cameBack ? 'valid' : 'restored';
}
