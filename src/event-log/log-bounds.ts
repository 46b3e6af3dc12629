import { currentEpoch } from '../common/index.js';
import type { LogEpoch } from '../common/index.js';

/** The positions and epochs of the log. */
export interface LogBounds {
  /** The first position that has not expired; `last + 1` if the log is empty. */
  readonly first: number;
  readonly last: number;
  /** The current epoch. */
  readonly epoch: number;
  /** All epochs in order; resume points are compared with them. */
  readonly epochs: readonly LogEpoch[];
}

/** A row of `LOG_BOUNDS`. */
export interface BoundsRow {
  readonly first: number | string;
  readonly last: number | string;
  readonly epochs: readonly LogEpoch[];
}

export function toLogBounds(row: BoundsRow | undefined): LogBounds {
  if (!row) throw new Error('the event log has no head');
  const { first, last, epochs } = row;
  return { first: Number(first), last: Number(last), epoch: currentEpoch(epochs), epochs };
}
