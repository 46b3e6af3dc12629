/**
 * The number of rows that one statement takes: halved after each statement that took too long, and
 * doubled after each that succeeded. On a slow server, a fixed batch could fail forever.
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
