/**
 * How many rows one statement takes: half as many after each one that took too long, twice as many
 * after each one that succeeded. A statement that always took its full batch would fail for ever on a server too slow
 * for it.
 */
export class BatchSize {
  private size: number;

  constructor(private readonly most: number) {
    this.size = most;
  }

  get current(): number {
    return this.size;
  }

  tookTooLong(): void {
    this.size = Math.max(1, Math.floor(this.size / 2));
  }

  succeeded(): void {
    this.size = Math.min(this.most, this.size * 2);
  }
}
