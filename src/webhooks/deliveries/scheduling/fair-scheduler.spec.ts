import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClaimCapacity } from './capacity.js';
import { FairScheduler } from './fair-scheduler.js';

interface Item {
  readonly subscriptionId: string;
  readonly n: number;
}

const SLOTS = 8;
/** Backlogs are tested in `fair-scheduler-backlog.spec.ts`. */
const NO_THROTTLE = {
  isActive: false,
  isActiveFor: (): boolean => false,
  mayStart: (): boolean => true,
  recordStart: (): void => undefined,
  recordLive: (): void => undefined,
};

describe('FairScheduler', () => {
  let released: Item[];
  let scheduler: FairScheduler<Item>;

  const items = (subscriptionId: string, count: number): Item[] =>
    Array.from({ length: count }, (_, n) => ({ subscriptionId, n }));
  const enqueue = (deliveries: Item[], capacity: ClaimCapacity, hasMore = false): void =>
    scheduler.enqueue({ deliveries, capacity, hasMore, covers: () => true });
  const add = (...claimed: Item[]): void => enqueue(claimed, scheduler.capacity());
  const startAll = (): string[] => {
    const started: string[] = [];
    for (let item = scheduler.next(); item; item = scheduler.next())
      started.push(item.subscriptionId);
    return started;
  };
  const succeeded = { wasSlow: false, result: 'succeeded' } as const;
  const failed = { wasSlow: false, result: 'failed' } as const;

  beforeEach(() => {
    released = [];
    scheduler = new FairScheduler<Item>(SLOTS, (surplus) => released.push(...surplus), NO_THROTTLE);
  });

  it('alternates between subscriptions', () => {
    add(...items('a', 3), ...items('b', 3));
    expect(startAll()).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('starts at most its share of one subscription, and in all as many as there are slots', () => {
    add(...items('a', 10));
    expect(startAll()).toHaveLength(SLOTS / 2);
    add(...items('b', 10), ...items('c', 10));
    expect(startAll()).toHaveLength(SLOTS / 2);
  });

  it('starts the next delivery when an attempt has ended', () => {
    add(...items('a', 5));
    startAll();
    scheduler.finished('a', succeeded);
    expect(startAll()).toEqual(['a']);
  });

  it('gives the slots of slow attempts to others, and releases what waits behind them', () => {
    add(...items('slow', 10));
    startAll();
    for (let n = 0; n < SLOTS / 2; n++) scheduler.markSlow('slow');
    expect(released).toHaveLength(6);
    add(...items('b', 10), ...items('c', 10), ...items('d', 10));
    expect(startAll()).toHaveLength(SLOTS);
    expect(scheduler.capacity().bySubscription.get('slow')).toBe(0);
  });

  it('sends one attempt at a time to a receiver that timed out, until it responds', () => {
    add(...items('dead', 1));
    startAll();
    scheduler.markSlow('dead');
    scheduler.finished('dead', { wasSlow: true, result: 'timed out' });
    expect(scheduler.capacity().bySubscription.get('dead')).toBe(1);
    add(...items('dead', 1));
    startAll();
    scheduler.finished('dead', succeeded);
    expect(scheduler.capacity().bySubscription.get('dead') ?? SLOTS).toBeGreaterThan(1);
  });

  it('sends one attempt at a time to a receiver that only fails, and asks for no claim', () => {
    const capacity = scheduler.capacity();
    enqueue(items('down', capacity.perSubscription), capacity);
    const asked: boolean[] = [];
    for (let n = 0; n < 5; n++) {
      startAll();
      asked.push(scheduler.finished('down', failed));
    }
    expect(scheduler.isFailing('down')).toBe(true);
    expect(asked.at(-1)).toBe(false);
    // Deliveries that were not started are released, so that the claim decides what is sent next.
    expect(startAll()).toEqual([]);
    const ended = 5 + SLOTS / 2 - 1;
    expect(released).toHaveLength(capacity.perSubscription - ended);
    for (let n = 0; n < SLOTS / 2 - 1; n++) scheduler.finished('down', failed);
    expect(scheduler.capacity().bySubscription.get('down')).toBe(1);
    add(...items('down', 1));
    startAll();
    scheduler.finished('down', succeeded);
    expect(scheduler.isFailing('down')).toBe(false);
    expect(scheduler.capacity().bySubscription.get('down') ?? SLOTS).toBeGreaterThan(1);
  });

  it('gives the slots that failing receivers had to others', () => {
    add(...items('down', 8));
    for (let n = 0; n < 8; n++) {
      startAll();
      scheduler.finished('down', failed);
      if (scheduler.capacity().bySubscription.get('down') === 1) break;
    }
    add(...items('down', 10), ...items('up', 10), ...items('other', 10));
    const started = startAll();
    expect(started).toHaveLength(SLOTS);
    expect(started.filter((id) => id === 'down')).toHaveLength(1);
  });

  it('releases what a claim took of a subscription that became slow meanwhile', () => {
    add(...items('a', 4));
    startAll();
    const capacity = scheduler.capacity();
    scheduler.markSlow('a');
    enqueue(items('a', 5), capacity);
    expect(released).toHaveLength(5);
  });

  it('asks for a claim when a subscription with leftover deliveries has capacity again', () => {
    const capacity = scheduler.capacity();
    enqueue(items('a', capacity.perSubscription), capacity);
    let asked = 0;
    for (let n = 0; n < capacity.perSubscription; n++) {
      scheduler.next();
      if (scheduler.finished('a', succeeded)) asked++;
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('needs a claim when the last one left deliveries and few are waiting', () => {
    const capacity = scheduler.capacity();
    enqueue(items('a', capacity.limit), capacity, true);
    expect(scheduler.needsClaim).toBe(false);
    while (!scheduler.needsClaim) {
      scheduler.next();
      scheduler.finished('a', succeeded);
    }
    expect(scheduler.capacity().limit).toBe(capacity.limit / 2);
    add();
    expect(scheduler.needsClaim).toBe(false);
  });

  it('takes less of each subscription while claims are full, and more again afterwards', () => {
    const { limit, perSubscription } = scheduler.capacity();
    add(...Array.from({ length: limit }, (_, n) => ({ subscriptionId: `s${n}`, n })));
    expect(scheduler.capacity().perSubscription).toBeLessThan(perSubscription);
    scheduler.drain();
    add();
    add();
    expect(scheduler.capacity().perSubscription).toBe(perSubscription);
  });

  it('releases everything that was not started when it is drained', () => {
    add(...items('a', 6));
    startAll();
    scheduler.drain();
    expect(released.map(({ n }) => n)).toEqual([4, 5]);
    expect(scheduler.next()).toBeUndefined();
  });
});
