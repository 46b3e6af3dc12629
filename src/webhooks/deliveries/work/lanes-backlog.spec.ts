import { beforeEach, describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';

interface Item {
  readonly subscriptionId: string;
  readonly n: number;
}

const SLOTS = 8;
const cameToAll = (): boolean => true;
const cameToNone = (): boolean => false;

/** Once somebody else was prompt, a backlog has as many starts as it is given. */
class ManualPace {
  starts = 0;
  private readonly prompt = new Set<string>();

  notePrompt(subscriptionId: string): void {
    this.prompt.add(subscriptionId);
  }

  isOnFor(subscriptionId: string): boolean {
    return [...this.prompt].some((id) => id !== subscriptionId);
  }

  mayStart(subscriptionId: string): boolean {
    return !this.isOnFor(subscriptionId) || this.starts > 0;
  }

  noteStart(isOfBacklog: boolean): void {
    if (isOfBacklog) this.starts--;
  }
}

describe('the lanes of a worker, with a backlog', () => {
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
    pace = new ManualPace();
    lanes = new Lanes(SLOTS, () => undefined, pace);
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
