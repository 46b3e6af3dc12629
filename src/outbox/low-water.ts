/** What one round of the relay saw. Transaction ids are xid8 values. */
export interface RoundView {
  /** Rows taken, and how many it would have taken at most. */
  readonly size: number;
  readonly limit: number;
  readonly lastId: number | null;
  readonly xmin: bigint;
  readonly xmax: bigint;
}

/**
 * Where the relay may start its scan. Drained rows stay in the index for as long as any old snapshot (a
 * `pg_dump`, say) could see them, and walking over hundreds of thousands of them costs 200 ms a round. An id
 * is *settled* once every transaction that could have taken it, or a smaller one, is finished: then nothing
 * new can appear at or below it.
 *
 * An id can be taken an instant before its transaction has an xid, so settling is a shortcut and no proof:
 * the relay scans from the start every few seconds all the same.
 */
export class LowWater {
  private settled = 0;
  private pending: { id: number; xmax: bigint } | undefined;
  private highest = 0;

  /** Scan rows with an id above this one. */
  get id(): number {
    return this.settled;
  }

  observe(round: RoundView): void {
    this.highest = Math.max(this.highest, round.lastId ?? 0);
    // A full batch has taken all that was visible up to its last id, and may have left rows above it.
    const full = round.size >= round.limit;
    const takenUpTo = full && round.lastId !== null ? round.lastId : this.highest;
    if (this.pending && round.xmin >= this.pending.xmax && takenUpTo >= this.pending.id) {
      this.settled = this.pending.id;
      this.pending = undefined;
    }
    if (!this.pending && takenUpTo > this.settled) {
      this.pending = { id: takenUpTo, xmax: round.xmax };
    }
  }
}
