/** Letters per transaction: enough to share a commit, few enough to keep locks short. */
const MAX_BATCH = 50;
/** A slow job replays single letters, a fast one about ten batches a second. */
const BATCHES_PER_SECOND = 10;
/** How far a late runner may catch up, so that polling does not slow the job down. */
const SLACK_MS = 250;

/** The number of letters per batch. */
export function batchSize(ratePerSecond: number | null): number {
  if (ratePerSecond === null) return MAX_BATCH;
  const size = Math.floor(ratePerSecond / BATCHES_PER_SECOND);
  return Math.min(Math.max(size, 1), MAX_BATCH);
}

interface Batch {
  /** The earliest time for this batch. */
  readonly dueAt: Date;
  readonly now: Date;
  readonly ratePerSecond: number | null;
  /** Letters in this batch. */
  readonly count: number;
}

/** The earliest time for the next batch: no second exceeds the rate by more than the slack. */
export function nextBatchAt({ dueAt, now, ratePerSecond, count }: Batch): Date {
  if (ratePerSecond === null) return now;
  const from = Math.max(dueAt.getTime(), now.getTime() - SLACK_MS);
  return new Date(from + Math.ceil((count * 1000) / ratePerSecond));
}
