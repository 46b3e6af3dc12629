/**
 * Merges concurrent reads. A caller always gets a result that was read after its call: a call
 * during a read shares the next one.
 */
export class SharedRead<T> {
  private current: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | undefined;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    this.next ??= this.readAfter(this.current);
    return this.next;
  }

  private async readAfter(earlier: Promise<unknown>): Promise<T> {
    await earlier;
    this.next = undefined;
    const reading = this.read();
    this.current = reading.catch(() => undefined);
    return await reading;
  }
}
