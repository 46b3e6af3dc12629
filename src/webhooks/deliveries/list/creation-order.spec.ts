import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WebhookDelivery } from '../webhook-delivery.entity.js';
import { mergeByCreation, START } from './creation-order.js';
import type { ListPlace } from './creation-order.js';

const delivery = (position: number, at: number, backfilled: boolean): WebhookDelivery =>
  ({
    id: `${backfilled ? 'b' : 'a'}${position}`,
    position,
    createdAt: new Date(at),
    backfilled,
  }) as WebhookDelivery;

describe('the list of deliveries', () => {
  const regular = [1, 2, 3].map((n) => delivery(n, n * 10, false));
  const late = [delivery(0, 15, true), delivery(-1, 30, true), delivery(-2, 99, true)];
  const ids = (placed: readonly { delivery: WebhookDelivery }[]): string[] =>
    placed.map((one) => one.delivery.id);

  it('is sorted by creation, from either end', () => {
    const ascending = mergeByCreation(regular, late, 'asc', START, 9);
    expect(ids(ascending)).toEqual(['a1', 'b0', 'a2', 'a3', 'b-1', 'b-2']);
    const descending = mergeByCreation(regular.toReversed(), late.toReversed(), 'desc', START, 9);
    expect(ids(descending)).toEqual(['b-2', 'a3', 'b-1', 'a2', 'b0', 'a1']);
  });

  it('contains each delivery once, page by page, even if its times are not in order', () => {
    const times = fc.array(fc.nat(20), { maxLength: 12 });
    fc.assert(
      fc.property(times, times, fc.integer({ min: 1, max: 5 }), (one, other, limit) => {
        const a = one.map((at, i) => delivery(i, at, false));
        const b = other.sort((x, y) => x - y).map((at, i) => delivery(i, at, true));
        const seen: string[] = [];
        for (let from: ListPlace = START; ;) {
          const start = from;
          const isAfter = (each: WebhookDelivery): boolean =>
            start.backfilled === null ||
            each.createdAt > start.backfilled[0] ||
            (each.createdAt.getTime() === start.backfilled[0].getTime() &&
              b.findIndex(({ id }) => id === each.id) >
                b.findIndex(({ id }) => id === start.backfilled?.[1]));
          const page = mergeByCreation(
            a.filter(({ position }) => start.position === null || position > start.position),
            b.filter(isAfter),
            'asc',
            start,
            limit,
          );
          const last = page.at(-1);
          if (!last) break;
          seen.push(...ids(page));
          from = last.place;
        }
        expect(seen.toSorted()).toEqual([...a, ...b].map(({ id }) => id).toSorted());
      }),
    );
  });
});
