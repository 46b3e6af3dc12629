import type { FailureLog } from '../../../common/index.js';

interface BatchWriterOptions<T> {
  /** How long the first item waits for others, in ms. */
  readonly delayMs: number;
  readonly maxSize: number;
  /** Writes items together; resolves to those that could not be written yet, which come again. */
  readonly write: (items: readonly T[]) => Promise<readonly T[]>;
  /** Logs batches that fail; they are kept and written again. */
  readonly failures: Pick<FailureLog, 'failed' | 'succeeded'>;
  /** The pause after a batch of which nothing could be written, in ms. */
  readonly retryMs: number;
  /** An item that the database refuses even by itself; it is dropped. */
  readonly onRefused: (item: T, error: unknown) => void;
}

/**
 * Writes items of many authors together, one batch at a time: while one is being written the next gathers, so
 * that batches grow with the load. Nothing is lost while the database is away.
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

  /** Gives up what cannot be written: from now on nothing is tried twice. */
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

  /** @returns whether any of it was written */
  private async writeBatch(batch: readonly T[]): Promise<boolean> {
    try {
      const postponed = await this.options.write(batch);
      this.options.failures.succeeded();
      this.waiting.push(...postponed);
      return postponed.length < batch.length;
    } catch (error) {
      if (isRefusal(error)) return await this.separate(batch, error);
      this.options.failures.failed(error);
      this.waiting.unshift(...batch);
      return false;
    }
  }

  /** One bad item must not keep back the others. */
  private async separate(batch: readonly T[], error: unknown): Promise<boolean> {
    const [first] = batch;
    if (batch.length === 1 && first !== undefined) {
      this.options.onRefused(first, error);
      return true;
    }
    const half = Math.ceil(batch.length / 2);
    const isFirstDone = await this.writeBatch(batch.slice(0, half));
    return (await this.writeBatch(batch.slice(half))) && isFirstDone;
  }
}

/** SQLSTATE classes 22 and 23: the data is at fault, and trying again would not help. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
