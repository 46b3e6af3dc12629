import { beforeEach, describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';

interface Item {
  readonly subscriptionId: string;
  readonly n: number;
}

const SLOTS = 8;
const cameToAll = (): boolean => true;
const cameToNone = (): boolean => false;

/** There is none until it is wanted; then a backlog has as many starts as it is given, once somebody else was prompt. */
class ManualPace {
  isWanted = false;
  starts = 0;
  private readonly prompt = new Set<string>();

  notePrompt(subscriptionId: string): void {
    this.prompt.add(subscriptionId);
  }

  isOnFor(subscriptionId: string): boolean {
    return this.isWanted && [...this.prompt].some((id) => id !== subscriptionId);
  }

  mayStart(subscriptionId: string): boolean {
    return !this.isOnFor(subscriptionId) || this.starts > 0;
  }

  noteStart(isOfBacklog: boolean): void {
    if (isOfBacklog) this.starts--;
  }
}

describe('the lanes of a worker', () => {
  let givenBack: Item[];
  let lanes: Lanes<Item>;
  let pace: ManualPace;

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
    pace = new ManualPace();
    lanes = new Lanes(SLOTS, (surplus) => givenBack.push(...surplus), pace);
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

  describe('with a backlog', () => {
    beforeEach(() => {
      pace.isWanted = true;
    });

    /** As much of it as there is room for. */
    const backlog = (...subscriptionIds: string[]): void => {
      const rooms = lanes.rooms();
      const claimed = subscriptionIds.flatMap((id) =>
        items(id, Math.min(rooms.other, rooms.busy.get(id) ?? rooms.other)),
      );
      lanes.add(claimed, rooms, cameToAll);
    };

    it('work it off as fast as they can while nobody else is there', () => {
      backlog('big');
      expect(startAll()).toHaveLength(SLOTS / 2);
    });

    it('start what is prompt at once, and of the backlog what its pace allows', () => {
      backlog('big');
      add(...items('small', 2));
      expect(startAll()).toEqual(['small', 'small']);
      pace.starts = 3;
      expect(startAll()).toEqual(['big', 'big', 'big']);
    });

    it('take turns among backlogs, too', () => {
      backlog('big', 'huge');
      add(...items('small', 1));
      pace.starts = 4;
      expect(startAll()).toEqual(['big', 'huge', 'big', 'huge', 'small']);
    });

    it('claim little of it ahead at a pace, and leave room for others whatever waits', () => {
      const many = Array.from({ length: SLOTS }, (_, n) => `big${n}`);
      const claimed = many.flatMap((id) => items(id, 5));
      lanes.add(claimed, { limit: 100, busy: new Map(), other: 5 }, cameToAll);
      expect(lanes.rooms().limit).toBe(0);
      lanes.add(items('small', 1), { limit: 1, busy: new Map(), other: SLOTS }, cameToNone);
      const { limit, busy } = lanes.rooms();
      expect(many.map((id) => busy.get(id))).toEqual(many.map(() => 0));
      expect(limit).toBe(SLOTS);
    });

    it('ask for more of it before it runs dry', () => {
      backlog('big');
      add(...items('small', 1));
      pace.starts = Infinity;
      let asked = 0;
      for (let item = lanes.next(); item; item = lanes.next()) {
        if (lanes.ended(item.subscriptionId, answered)) asked++;
      }
      expect(asked).toBeGreaterThan(0);
    });

    it('count it as caught up once a claim leaves nothing', () => {
      backlog('big');
      add(...items('small', 1));
      pace.starts = Infinity;
      for (let ids = startAll(); ids.length > 0; ids = startAll()) {
        for (const id of ids) lanes.ended(id, answered);
      }
      pace.starts = 0;
      add(...items('big', 1));
      expect(startAll()).toContain('big');
    });

    it('hold back no receiver that is slow: it costs little', () => {
      add(...items('slow', 10));
      startAll();
      lanes.turnedSlow('slow');
      for (let n = 0; n < 2; n++) lanes.ended('slow', answered);
      backlog('slow');
      add(...items('small', 1));
      expect(startAll()).toEqual(['slow', 'small']);
    });
  });

  it('give back at the end all that was not started', () => {
    add(...items('a', 6));
    startAll();
    lanes.drain();
    expect(givenBack.map(({ n }) => n)).toEqual([4, 5]);
    expect(lanes.next()).toBeUndefined();
  });
});
