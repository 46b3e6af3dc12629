/** Limits how many tasks run at once; the others wait in the order of their arrival. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(permits: number) {
    this.free = permits;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The permit passes to the next task directly, so that no new task overtakes it.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
