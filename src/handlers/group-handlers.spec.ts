import { describe, expect, it } from '@jest/globals';
import { registryForSpecs } from '../../test/support/spec-registry.js';
import { groupHandlers } from './group-handlers.js';
import type { FoundHandler } from './group-handlers.js';
import { InvalidHandler } from './handlers.errors.js';

const owner = {};

const found = (
  name: string,
  subscription: FoundHandler['subscription'],
  of: object = owner,
): FoundHandler => ({ name, owner: of, subscription, call: () => Promise.resolve() });

const group = (...handlers: FoundHandler[]) => groupHandlers(handlers, registryForSpecs());

describe('handler groups', () => {
  it('pass an event once to each of their methods that subscribes to it', () => {
    const [one, other] = group(
      found('A.a', { group: 'one', pattern: 'parcel.moved' }),
      found('A.a', { group: 'one', pattern: 'parcel.*' }),
      found('A.b', { group: 'one', pattern: '*' }),
      found('A.c', { group: 'other', pattern: 'system.*' }),
    );
    const names = (type: string) => one!.methodsFor(type).map(({ name }) => name);
    expect(names('parcel.moved')).toEqual(['A.a', 'A.b']);
    expect(names('parcel.lost')).toEqual(['A.a', 'A.b']);
    expect(names('system.webhook_disabled')).toEqual([]);
    expect(other!.wants('system.webhook_disabled')).toBe(true);
    expect(other!.wants('parcel.moved')).toBe(false);
  });

  it('start at the earliest event unless one of their methods sets startAt', () => {
    const [first, second] = group(
      found('A.a', { group: 'first', pattern: '*' }),
      found('A.b', { group: 'second', pattern: '*' }),
      found('A.c', { group: 'second', pattern: '*', startAt: 'latest' }),
    );
    expect([first!.startAt, second!.startAt]).toEqual(['earliest', 'latest']);
  });

  it.each([
    ['an invalid group name', { group: 'My Group', pattern: '*' }, /My Group/],
    ['an unknown event type', { group: 'g', pattern: 'parcel.eaten' }, /parcel\.eaten/],
    ['a version', { group: 'g', pattern: 'parcel.moved@1' }, /latest version/],
  ])('reject %s and name the method', (_case, subscription, problem) => {
    const handlers = [found('Shelf.onMoved', subscription)];
    expect(() => group(...handlers)).toThrow(InvalidHandler);
    expect(() => group(...handlers)).toThrow(problem);
    expect(() => group(...handlers)).toThrow(/Shelf\.onMoved/);
  });

  it.each([
    [
      'two values of startAt in one group',
      found('A.b', { group: 'g', pattern: '*', startAt: 'latest' }),
      found('A.a', { group: 'g', pattern: '*', startAt: 'earliest' }),
    ],
    [
      'a class provided twice',
      found('A.a', { group: 'g', pattern: '*' }),
      found('A.a', { group: 'g', pattern: '*' }, {}),
    ],
    [
      'the same pattern twice on one method',
      found('A.a', { group: 'g', pattern: '*' }),
      found('A.a', { group: 'g', pattern: '*' }),
    ],
  ])('reject %s', (_case, ...handlers) => {
    expect(() => group(...handlers)).toThrow(/^@OnDomainEvent on A\.a: /);
  });
});
