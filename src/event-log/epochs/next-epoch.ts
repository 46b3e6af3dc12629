import { MAX_EPOCH } from '../../common/index.js';
import type { LogEpoch } from '../../common/index.js';

/** The options of the operator; an absent one is derived from the log. */
export interface RequestedEpoch {
  /** The number of the new epoch. */
  readonly epoch?: number | undefined;
  /** The last position in the backup. */
  readonly head?: number | undefined;
}

/** The state of the log after the restore. */
export interface RestoredLog {
  readonly position: number;
  /** The latest epoch; null in epoch 0. */
  readonly latest: LogEpoch | null;
}

/** The epoch cannot begin. `message` is one line for the operator. */
export class EpochRefused extends Error {
  override readonly name = 'EpochRefused';
}

/**
 * Determines the epoch that begins with a restore. Its head is the head of the log, or an earlier
 * position if the command runs late, after new events. An explicit number distinguishes another
 * restore of the same log from a repeated command, and skips epochs that the backup does not
 * contain.
 * @throws {EpochRefused} if there is nothing to begin or the request is invalid
 */
export function nextEpoch({ position, latest }: RestoredLog, requested: RequestedEpoch): LogEpoch {
  const current = latest?.epoch ?? 0;
  const { epoch = current + 1, head = position } = requested;
  if (epoch <= current) {
    throw new EpochRefused(`the log is in epoch ${current}: --epoch must be greater than that`);
  }
  if (epoch > MAX_EPOCH) throw new EpochRefused(`--epoch must be at most ${MAX_EPOCH}`);
  if (head > position) {
    throw new EpochRefused(
      `the log ends at position ${position}: --head must not be greater than that`,
    );
  }
  if (requested.epoch === undefined && position === (latest?.head ?? 0)) {
    const since = latest ? `no event since epoch ${current} began` : 'no event yet';
    throw new EpochRefused(
      `the log has ${since}, so there is nothing to mark; ` +
        `if you restored a backup of this same state, pass --epoch ${epoch}`,
    );
  }
  return { epoch, head };
}
