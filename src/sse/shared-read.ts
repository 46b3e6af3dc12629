/**
 * A read that everybody who asks at about the same time shares. Whoever asks gets what was read after that: one who asks
 * while a read is under way shares the next one.
 */
export class SharedRead<T> {
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    this.next ??= this.readAfter(this.underWay);
    return this.next;
  }

  private async readAfter(earlier: Promise<unknown>): Promise<T> {
    await earlier;
    this.next = undefined;
    const reading = this.read();
    this.underWay = reading.catch(() => undefined);
    return await reading;
  }
}
