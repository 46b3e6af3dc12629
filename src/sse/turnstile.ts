/** Lets a bounded number of pieces of work run at once; the others wait in line. */
export class Turnstile {
  private readonly line: (() => void)[] = [];
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.line.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed on, not given back: nobody can slip in between.
      const next = this.line.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
