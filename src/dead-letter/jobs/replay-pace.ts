/** Letters per transaction: a few dozen share a commit, and none holds its locks for long. */
const LARGEST_BATCH = 50;
/** A slow job goes by single letters, a fast one by about ten batches a second. */
const BATCHES_PER_SECOND = 10;
/** A runner that comes late may catch up with this much, so that its polling does not slow the job down. */
const SLACK_MS = 250;

/** How many letters may go at once. */
export function batchSize(ratePerSecond: number | null): number {
  if (ratePerSecond === null) return LARGEST_BATCH;
  const size = Math.floor(ratePerSecond / BATCHES_PER_SECOND);
  return Math.min(Math.max(size, 1), LARGEST_BATCH);
}

interface Turn {
  /** When these letters could go at the earliest. */
  readonly dueAt: Date;
  readonly now: Date;
  readonly ratePerSecond: number | null;
  /** Letters that went now. */
  readonly count: number;
}

/** When the next letters may go, so that no second sees more than the rate but for the slack. */
export function nextTurn({ dueAt, now, ratePerSecond, count }: Turn): Date {
  if (ratePerSecond === null) return now;
  const from = Math.max(dueAt.getTime(), now.getTime() - SLACK_MS);
  return new Date(from + Math.ceil((count * 1000) / ratePerSecond));
}
