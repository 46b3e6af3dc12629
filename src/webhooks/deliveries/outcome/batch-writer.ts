import { isRejected } from '../../../common/index.js';
import type { FailureLog } from '../../../common/index.js';

interface BatchWriterOptions<T> {
  /** How long the first item waits for others, in ms. */
  readonly delayMs: number;
  readonly maxSize: number;
  /** Writes items together; resolves to those that could not be written yet and are retried. */
  readonly write: (items: readonly T[]) => Promise<readonly T[]>;
  /** Logs failed batches; they are kept and retried. */
  readonly failures: Pick<FailureLog, 'failed' | 'succeeded'>;
  /** The pause after a batch of which no item could be written, in ms. */
  readonly retryMs: number;
  /** Called for an item that the database rejects even on its own; the item is dropped. */
  readonly onRejected: (item: T, error: unknown) => void;
}

/**
 * Writes items of concurrent callers together, one batch at a time. While one batch is written the
 * next one fills, so batches grow with the load. While the database is unavailable, items are kept.
 */
export class BatchWriter<T> {
  private waiting: T[] = [];
  private inBatch = 0;
  private writing: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly options: BatchWriterOptions<T>) {}

  /** Items that are not durable yet. */
  get pending(): number {
    return this.waiting.length + this.inBatch;
  }

  add(item: T): void {
    this.waiting.push(item);
    this.writing ??= this.run();
  }

  /** Resolves when all items are durable. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Stops retrying: from now on, items that cannot be written are dropped. */
  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    let waitMs = this.options.delayMs;
    while (this.waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const batch = this.waiting.splice(0, this.options.maxSize);
      this.inBatch = batch.length;
      const isDone = await this.writeBatch(batch);
      this.inBatch = 0;
      if (!isDone && this.stopped) this.waiting = [];
      waitMs = isDone ? this.options.delayMs : this.options.retryMs;
    }
    this.writing = undefined;
  }

  /** @returns whether at least one item was written */
  private async writeBatch(batch: readonly T[]): Promise<boolean> {
    try {
      const postponed = await this.options.write(batch);
      this.options.failures.succeeded();
      this.waiting.push(...postponed);
      return postponed.length < batch.length;
    } catch (error) {
      if (isRejected(error)) return await this.separate(batch, error);
      this.options.failures.failed(error);
      this.waiting.unshift(...batch);
      return false;
    }
  }

  /** Bisects a rejected batch, so that one bad item does not block the others. */
  private async separate(batch: readonly T[], error: unknown): Promise<boolean> {
    const [first] = batch;
    if (batch.length === 1 && first !== undefined) {
      this.options.onRejected(first, error);
      return true;
    }
    const half = Math.ceil(batch.length / 2);
    const isFirstDone = await this.writeBatch(batch.slice(0, half));
    return (await this.writeBatch(batch.slice(half))) && isFirstDone;
  }
}
