import { currentEpoch } from '../common/index.js';
import type { LogEpoch } from '../common/index.js';

/** What the log holds now. */
export interface LogBounds {
  /** The first position that is kept; `last + 1` while the log is empty. */
  readonly first: number;
  readonly last: number;
  /** The epoch that the log is in. */
  readonly epoch: number;
  /** The epochs that have begun, in order; resume points are compared with them. */
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
