import { beforeEach, describe, expect, it } from '@jest/globals';
import { allowedOf } from './capacity.js';
import type { ClaimCapacity } from './capacity.js';
import { FairScheduler } from './fair-scheduler.js';

interface Item {
  readonly subscriptionId: string;
  readonly n: number;
}

const SLOTS = 8;

/** Once there is live traffic of others, a backlog has as many tokens as it is given. */
class ManualThrottle {
  tokens = 0;
  private readonly live = new Set<string>();

  get isActive(): boolean {
    return this.live.size > 0;
  }

  isActiveFor(subscriptionId: string): boolean {
    return [...this.live].some((id) => id !== subscriptionId);
  }

  mayStart(subscriptionId: string): boolean {
    return !this.isActiveFor(subscriptionId) || this.tokens > 0;
  }

  recordStart(isBacklogged: boolean): void {
    if (isBacklogged) this.tokens--;
  }

  recordLive(subscriptionId: string): void {
    this.live.add(subscriptionId);
  }
}

describe('FairScheduler with a backlog', () => {
  let scheduler: FairScheduler<Item>;
  let throttle: ManualThrottle;

  const items = (subscriptionId: string, count: number): Item[] =>
    Array.from({ length: count }, (_, n) => ({ subscriptionId, n }));
  const enqueue = (deliveries: Item[], capacity: ClaimCapacity, isCovered = true): void =>
    scheduler.enqueue({ deliveries, capacity, hasMore: false, covers: () => isCovered });
  const add = (...claimed: Item[]): void => enqueue(claimed, scheduler.capacity());
  const startAll = (): string[] => {
    const started: string[] = [];
    for (let item = scheduler.next(); item; item = scheduler.next())
      started.push(item.subscriptionId);
    return started;
  };
  const succeeded = { wasSlow: false, result: 'succeeded' } as const;

  beforeEach(() => {
    throttle = new ManualThrottle();
    scheduler = new FairScheduler<Item>(SLOTS, () => undefined, throttle);
  });

  /** Enqueues as much of each subscription as there is capacity for. */
  const backlog = (...subscriptionIds: string[]): void => {
    const capacity = scheduler.capacity();
    enqueue(
      subscriptionIds.flatMap((id) => items(id, allowedOf(capacity, id))),
      capacity,
    );
  };

  it('sends it as fast as possible without live traffic', () => {
    backlog('big');
    expect(startAll()).toHaveLength(SLOTS / 2);
  });

  it('starts live deliveries at once, and of the backlog what the throttle allows', () => {
    backlog('big');
    add(...items('small', 2));
    expect(startAll()).toEqual(['small', 'small']);
    throttle.tokens = 3;
    expect(startAll()).toEqual(['big', 'big', 'big']);
  });

  it('alternates between backlogs, too', () => {
    backlog('big', 'huge');
    add(...items('small', 1));
    throttle.tokens = 4;
    expect(startAll()).toEqual(['big', 'huge', 'big', 'huge', 'small']);
  });

  it('prefetches little of throttled backlogs, and keeps capacity for others', () => {
    const many = Array.from({ length: SLOTS }, (_, n) => `big${n}`);
    const claimed = many.flatMap((id) => items(id, 5));
    enqueue(claimed, { limit: 100, perSubscription: 5, bySubscription: new Map() });
    expect(scheduler.capacity().limit).toBe(0);
    const one = { limit: 1, perSubscription: SLOTS, bySubscription: new Map() };
    enqueue(items('small', 1), one, false);
    const { limit, bySubscription } = scheduler.capacity();
    expect(many.map((id) => bySubscription.get(id))).toEqual(many.map(() => 0));
    expect(limit).toBe(SLOTS);
  });

  it('asks for more of it before it runs dry', () => {
    backlog('big');
    add(...items('small', 1));
    throttle.tokens = Infinity;
    let asked = 0;
    for (let item = scheduler.next(); item; item = scheduler.next()) {
      if (scheduler.finished(item.subscriptionId, succeeded)) asked++;
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('treats it as live again once a claim leaves nothing', () => {
    backlog('big');
    add(...items('small', 1));
    throttle.tokens = Infinity;
    for (let ids = startAll(); ids.length > 0; ids = startAll()) {
      for (const id of ids) scheduler.finished(id, succeeded);
    }
    throttle.tokens = 0;
    add(...items('big', 1));
    expect(startAll()).toContain('big');
  });

  it('does not throttle a slow receiver, which costs little', () => {
    add(...items('slow', 10));
    startAll();
    scheduler.markSlow('slow');
    for (let n = 0; n < 2; n++) scheduler.finished('slow', succeeded);
    backlog('slow');
    add(...items('small', 1));
    expect(startAll()).toEqual(['slow', 'small']);
  });
});
