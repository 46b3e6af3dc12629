/** The observations of one relay round. Transaction ids are xid8 values. */
export interface RoundView {
  /** The rows moved, and the limit of the statement. */
  readonly size: number;
  readonly limit: number;
  readonly lastId: number | null;
  /** Every transaction with a smaller id had ended when the round's snapshot was taken. */
  readonly xmin: bigint;
  /** The id of the round's own transaction, assigned after the snapshot was taken. */
  readonly xid: bigint;
}

/**
 * Computes the low-water id, from which the relay may start its scan. Deleted rows stay in the
 * index as long as an old snapshot (of a `pg_dump`, for example) could see them, and scanning
 * hundreds of thousands of them takes 200 ms per round. An id is *settled* once every transaction
 * that could have taken it, or a smaller one, has finished: no new row can appear at or below it.
 * These transactions have smaller ids than the round that saw it. The xmax of the round's snapshot
 * would not do as a bound: it follows the last transaction that has *ended*, and one that began
 * later may still be running.
 *
 * A transaction can take an id an instant before it has an xid, so settling is a shortcut and not a
 * proof. The relay therefore also scans from the start every few seconds.
 */
export class LowWater {
  private settled = 0;
  private pending: { id: number; xid: bigint } | undefined;
  private highest = 0;

  /** The relay scans rows with ids above this one. */
  get id(): number {
    return this.settled;
  }

  observe(round: RoundView): void {
    this.highest = Math.max(this.highest, round.lastId ?? 0);
    // A full batch took every visible row up to its last id, and may have left rows above it.
    const full = round.size >= round.limit;
    const takenUpTo = full && round.lastId !== null ? round.lastId : this.highest;
    if (this.pending && round.xmin >= this.pending.xid && takenUpTo >= this.pending.id) {
      this.settled = this.pending.id;
      this.pending = undefined;
    }
    if (!this.pending && takenUpTo > this.settled) {
      this.pending = { id: takenUpTo, xid: round.xid };
    }
  }
}
