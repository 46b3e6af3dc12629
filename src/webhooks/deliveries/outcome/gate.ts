/** A semaphore: runs at most `atOnce` pieces of work at a time, in the order of their arrival. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The slot passes directly to the next waiter, so that a later caller cannot take it first.
      if (next) next();
      else this.running--;
    }
  }
}
