import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import type { Caller } from '../auth/index.js';
import { defineEvent, EventRegistry } from '../events/index.js';
import { InvalidStreamQuery, TypesNotAllowed } from './sse.errors.js';
import { StreamFilters } from './stream-filters.js';

const registry = new EventRegistry();
for (const [type, attributes] of [
  ['parcel.moved', ['owner']],
  ['parcel.lost', ['owner']],
  ['van.parked', []],
  ['system.alarm', []],
] as const) {
  const versions = {
    1: { schema: Type.Object({ owner: Type.String() }), example: { owner: 'o' } },
  };
  registry.register(defineEvent({ type, source: 's', description: 'd', attributes, versions }));
}
const filters = new StreamFilters(registry);

const caller = { tenantScope: 'acme' } as Caller;
const withToken = (...streamTypes: string[]): Caller => ({ ...caller, streamTypes }) as Caller;
const everything = { types: null, attribute: null };
const parcels = { types: ['parcel.*'], attribute: { name: 'owner', value: 'ann' } };

describe('StreamFilters', () => {
  it.each([
    ['all except system events by default', undefined, caller, everything, ['*']],
    ['the requested types', 'van.*,parcel.lost', caller, everything, ['parcel.lost', 'van.*']],
    ['the types of the route by default', undefined, caller, parcels, ['parcel.*']],
    ['fewer types than the route', 'parcel.lost', caller, parcels, ['parcel.lost']],
    ['the types of the token by default', undefined, withToken('van.*'), everything, ['van.*']],
    [
      'system events with a token for them',
      undefined,
      withToken('system.*'),
      everything,
      ['system.*'],
    ],
    [
      'the types that route and token share',
      undefined,
      withToken('parcel.lost', 'van.*'),
      parcels,
      ['parcel.lost'],
    ],
    [
      'the types of the route with a token for all',
      undefined,
      withToken('*'),
      parcels,
      ['parcel.*'],
    ],
    ['fewer types than the token', 'van.parked', withToken('van.*'), everything, ['van.parked']],
  ])('selects %s', (_name, types, who, route, names) => {
    const { selection } = filters.build(types ? { types } : {}, who, route);
    expect(selection.types.names).toEqual(names);
    expect(selection).toMatchObject({ tenantId: 'acme', attribute: route.attribute });
  });

  it.each([
    ['a type that does not exist', 'ship.sunk', caller, everything, InvalidStreamQuery],
    ['a type outside the route', 'van.parked', caller, parcels, InvalidStreamQuery],
    [
      'more types than the token',
      'parcel.*',
      withToken('parcel.lost'),
      everything,
      TypesNotAllowed,
    ],
    [
      'system events with a token for the others',
      'system.*',
      withToken('*'),
      everything,
      TypesNotAllowed,
    ],
    [
      'a route and a token that share no type',
      undefined,
      withToken('van.*'),
      parcels,
      TypesNotAllowed,
    ],
  ])('rejects %s', (_name, types, who, route, refusal) => {
    const query = types === undefined ? {} : { types };
    expect(() => filters.build(query, who, route)).toThrow(refusal);
  });

  it('accepts an attribute only if every type of the route has it', () => {
    expect(() => filters.assertAttribute(['parcel.*'], 'owner')).not.toThrow();
    expect(() => filters.assertAttribute(['*'], 'owner')).toThrow('"van.parked" lacks');
  });
});
