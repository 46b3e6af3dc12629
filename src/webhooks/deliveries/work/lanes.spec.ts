import { beforeEach, describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';

interface Item {
  readonly subscriptionId: string;
  readonly n: number;
}

const SLOTS = 8;
/** What backlogs do is another spec's. */
const noPace = {
  isOnFor: (): boolean => false,
  mayStart: (): boolean => true,
  noteStart: (): void => undefined,
  notePrompt: (): void => undefined,
};
const cameToAll = (): boolean => true;

describe('the lanes of a worker', () => {
  let givenBack: Item[];
  let lanes: Lanes<Item>;

  const items = (subscriptionId: string, count: number): Item[] =>
    Array.from({ length: count }, (_, n) => ({ subscriptionId, n }));
  const add = (...claimed: Item[]): void => lanes.add(claimed, lanes.rooms(), cameToAll);
  const startAll = (): string[] => {
    const started: string[] = [];
    for (let item = lanes.next(); item; item = lanes.next()) started.push(item.subscriptionId);
    return started;
  };
  const answered = { wasSlow: false, result: 'succeeded' } as const;

  beforeEach(() => {
    givenBack = [];
    lanes = new Lanes(SLOTS, (surplus) => givenBack.push(...surplus), noPace);
  });

  it('take turns', () => {
    add(...items('a', 3), ...items('b', 3));
    expect(startAll()).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('start no more of one subscription than its share, and no more in all than there are slots', () => {
    add(...items('a', 10));
    expect(startAll()).toHaveLength(SLOTS / 2);
    add(...items('b', 10), ...items('c', 10));
    expect(startAll()).toHaveLength(SLOTS / 2);
  });

  it('go on when an attempt has ended', () => {
    add(...items('a', 5));
    startAll();
    lanes.ended('a', answered);
    expect(startAll()).toEqual(['a']);
  });

  it('leave the slots of slow attempts to others, and give back what waits behind them', () => {
    add(...items('slow', 10));
    startAll();
    for (let n = 0; n < SLOTS / 2; n++) lanes.turnedSlow('slow');
    expect(givenBack).toHaveLength(6);
    add(...items('b', 10), ...items('c', 10), ...items('d', 10));
    expect(startAll()).toHaveLength(SLOTS);
    expect(lanes.rooms().busy.get('slow')).toBe(0);
  });

  it('try a receiver that timed out one at a time, until it answers', () => {
    add(...items('dead', 1));
    startAll();
    lanes.turnedSlow('dead');
    lanes.ended('dead', { wasSlow: true, result: 'timed out' });
    expect(lanes.rooms().busy.get('dead')).toBe(1);
    add(...items('dead', 1));
    startAll();
    lanes.ended('dead', answered);
    expect(lanes.rooms().busy.get('dead') ?? SLOTS).toBeGreaterThan(1);
  });

  it('keep a receiver that only fails to one attempt at a time, and ask for no more of it', () => {
    const failed = { wasSlow: false, result: 'failed' } as const;
    const rooms = lanes.rooms();
    lanes.add(items('down', rooms.other), rooms, cameToAll);
    const asked: boolean[] = [];
    for (let n = 0; n < 5; n++) {
      startAll();
      asked.push(lanes.ended('down', failed));
    }
    expect(lanes.isFailing('down')).toBe(true);
    expect(asked.at(-1)).toBe(false);
    // What was not started is given back, for the claim to decide what goes on.
    expect(startAll()).toEqual([]);
    const ended = 5 + SLOTS / 2 - 1;
    expect(givenBack).toHaveLength(rooms.other - ended);
    for (let n = 0; n < SLOTS / 2 - 1; n++) lanes.ended('down', failed);
    expect(lanes.rooms().busy.get('down')).toBe(1);
    add(...items('down', 1));
    startAll();
    lanes.ended('down', answered);
    expect(lanes.isFailing('down')).toBe(false);
    expect(lanes.rooms().busy.get('down') ?? SLOTS).toBeGreaterThan(1);
  });

  it('leave the slots that failing receivers had to others', () => {
    const failed = { wasSlow: false, result: 'failed' } as const;
    add(...items('down', 8));
    for (let n = 0; n < 8; n++) {
      startAll();
      lanes.ended('down', failed);
      if (lanes.rooms().busy.get('down') === 1) break;
    }
    add(...items('down', 10), ...items('up', 10), ...items('other', 10));
    const started = startAll();
    expect(started).toHaveLength(SLOTS);
    expect(started.filter((id) => id === 'down')).toHaveLength(1);
  });

  it('give back what a claim brought of a lane that turned slow meanwhile', () => {
    add(...items('a', 4));
    startAll();
    const rooms = lanes.rooms();
    lanes.turnedSlow('a');
    lanes.add(items('a', 5), rooms, cameToAll);
    expect(givenBack).toHaveLength(5);
  });

  it('ask for a claim when a lane of which some was left has room again', () => {
    const rooms = lanes.rooms();
    lanes.add(items('a', rooms.other), rooms, cameToAll);
    let asked = 0;
    for (let n = 0; n < rooms.other; n++) {
      lanes.next();
      if (lanes.ended('a', answered)) asked++;
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('shorten the turns while claims come back full, and lengthen them again', () => {
    const { limit, other } = lanes.rooms();
    lanes.add(
      Array.from({ length: limit }, (_, n) => ({ subscriptionId: `s${n}`, n })),
      lanes.rooms(),
      cameToAll,
    );
    expect(lanes.rooms().other).toBeLessThan(other);
    lanes.drain();
    add();
    add();
    expect(lanes.rooms().other).toBe(other);
  });

  it('give back at the end all that was not started', () => {
    add(...items('a', 6));
    startAll();
    lanes.drain();
    expect(givenBack.map(({ n }) => n)).toEqual([4, 5]);
    expect(lanes.next()).toBeUndefined();
  });
});
