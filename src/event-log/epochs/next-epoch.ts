import { MAX_EPOCH } from '../../common/index.js';
import type { LogEpoch } from '../../common/index.js';

/** What the operator says of the restore; what is absent is taken from the log. */
export interface AskedEpoch {
  /** The number of the new epoch. */
  readonly epoch?: number | undefined;
  /** The last position that the restore brought back. */
  readonly head?: number | undefined;
}

/** The log as the restore left it. */
export interface RestoredLog {
  readonly position: number;
  /** The epoch that began last; `null` in epoch 0. */
  readonly latest: LogEpoch | null;
}

/** No epoch begins; the message is one line for the operator. */
export class EpochRefused extends Error {
  override readonly name = 'EpochRefused';
}

/**
 * The epoch that begins with a restore. Its head is the end of the log, unless the command comes late and events have
 * been added since. An explicit number is what tells a restore of the same log again from a command that was repeated,
 * and what steps over epochs that the backup does not know.
 * @throws {EpochRefused} when there is nothing to begin, or what was asked for cannot be
 */
export function nextEpoch({ position, latest }: RestoredLog, asked: AskedEpoch): LogEpoch {
  const current = latest?.epoch ?? 0;
  const { epoch = current + 1, head = position } = asked;
  if (epoch <= current) {
    throw new EpochRefused(`the log is in epoch ${current}: --epoch must be greater than that`);
  }
  if (epoch > MAX_EPOCH) throw new EpochRefused(`--epoch must be at most ${MAX_EPOCH}`);
  if (head > position) {
    throw new EpochRefused(`the log ends at position ${position}: --head must not be beyond it`);
  }
  if (asked.epoch === undefined && position === (latest?.head ?? 0)) {
    const since = latest ? `no event since epoch ${current} began` : 'no event yet';
    throw new EpochRefused(
      `the log has ${since}, so there is nothing to mark; ` +
        `if a backup of this very state was restored, say so with --epoch ${epoch}`,
    );
  }
  return { epoch, head };
}
