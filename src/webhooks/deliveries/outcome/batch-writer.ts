interface BatchWriterOptions<T> {
  /** How long the first item waits for others, in ms. */
  readonly delayMs: number;
  readonly maxSize: number;
  /** Writes items together; resolves to those that could not be written yet, which come again. */
  readonly write: (items: readonly T[]) => Promise<readonly T[]>;
  /** A batch failed; it is kept. */
  readonly onError: (error: unknown) => void;
  /** The pause after a batch of which nothing could be written, in ms. */
  readonly retryMs: number;
  /** An item that the database refuses even by itself; it is dropped. */
  readonly onRefused: (item: T, error: unknown) => void;
}

interface Entry<T> {
  readonly item: T;
  readonly done: () => void;
}

/**
 * Writes items of many authors together, one batch at a time: while one is being written the next gathers, so
 * that batches grow with the load. An item is done when its batch is durable. Nothing is lost while the
 * database is away.
 */
export class BatchWriter<T> {
  private waiting: Entry<T>[] = [];
  private writing: Promise<void> | undefined;
  private stopped = false;

  /** Items that are not durable yet. */
  pending = 0;

  constructor(private readonly options: BatchWriterOptions<T>) {}

  /** Resolves when the item is durable. */
  add(item: T): Promise<void> {
    this.pending++;
    return new Promise((resolve) => {
      this.waiting.push({
        item,
        done: () => {
          this.pending--;
          resolve();
        },
      });
      this.writing ??= this.run();
    });
  }

  /** Gives up what cannot be written: from now on nothing is tried twice. */
  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    let waitMs = this.options.delayMs;
    while (this.waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const isDone = await this.writeBatch(this.waiting.splice(0, this.options.maxSize));
      if (!isDone && this.stopped) for (const { done } of this.waiting.splice(0)) done();
      waitMs = isDone ? this.options.delayMs : this.options.retryMs;
    }
    this.writing = undefined;
  }

  private async writeBatch(batch: readonly Entry<T>[]): Promise<boolean> {
    try {
      const postponed = new Set(await this.options.write(batch.map(({ item }) => item)));
      for (const entry of batch) {
        if (postponed.has(entry.item)) this.waiting.push(entry);
        else entry.done();
      }
      return postponed.size < batch.length;
    } catch (error) {
      if (isRefusal(error)) return await this.separate(batch, error);
      this.options.onError(error);
      this.waiting.unshift(...batch);
      return false;
    }
  }

  /** One bad item must not keep back the others. */
  private async separate(batch: readonly Entry<T>[], error: unknown): Promise<boolean> {
    const [first] = batch;
    if (batch.length === 1 && first) {
      this.options.onRefused(first.item, error);
      first.done();
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
