/** A map of at most `limit` entries: it evicts the entry that was least recently read or set. */
export class LruMap<K, V> {
  private readonly entries = new Map<K, V>();

  /** @param onEvict called with each value that is evicted or cleared, not with deleted ones */
  constructor(
    private readonly limit: number,
    private readonly onEvict: (value: V) => void = () => {},
  ) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) this.touch(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.touch(key, value);
    if (this.entries.size > this.limit) this.evictOldest();
  }

  delete(key: K): boolean {
    return this.entries.delete(key);
  }

  /** From the least to the most recently used; reading them does not count as use. */
  [Symbol.iterator](): Iterator<[K, V]> {
    return this.entries[Symbol.iterator]();
  }

  values(): Iterable<V> {
    return this.entries.values();
  }

  clear(): void {
    const values = [...this.entries.values()];
    this.entries.clear();
    for (const value of values) this.onEvict(value);
  }

  /** A `Map` iterates in the order of insertion, so re-inserting an entry makes it the newest. */
  private touch(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
  }

  private evictOldest(): void {
    for (const [oldest, value] of this.entries) {
      this.entries.delete(oldest);
      this.onEvict(value);
      return;
    }
  }
}
