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

describe('the filter of a stream', () => {
  it.each([
    ['all but system events by default', undefined, caller, everything, ['*']],
    ['what is asked for', 'van.*,parcel.lost', caller, everything, ['parcel.lost', 'van.*']],
    ['what the route is about, by default', undefined, caller, parcels, ['parcel.*']],
    ['less than the route is about', 'parcel.lost', caller, parcels, ['parcel.lost']],
    ['what the token allows, by default', undefined, withToken('van.*'), everything, ['van.*']],
    [
      'system events by a token for them',
      undefined,
      withToken('system.*'),
      everything,
      ['system.*'],
    ],
    ['what both allow', undefined, withToken('parcel.lost', 'van.*'), parcels, ['parcel.lost']],
    ['what both allow, the other way round', undefined, withToken('*'), parcels, ['parcel.*']],
    ['less than the token allows', 'van.parked', withToken('van.*'), everything, ['van.parked']],
  ])('selects %s', (_name, types, who, route, names) => {
    const { selection } = filters.build(types ? { types } : {}, who, route);
    expect(selection.types.names).toEqual(names);
    expect(selection).toMatchObject({ tenantId: 'acme', attribute: route.attribute });
  });

  it.each([
    ['what does not exist', 'ship.sunk', caller, everything, InvalidStreamQuery],
    ['what the route is not about', 'van.parked', caller, parcels, InvalidStreamQuery],
    [
      'more than the token allows',
      'parcel.*',
      withToken('parcel.lost'),
      everything,
      TypesNotAllowed,
    ],
    [
      'system events by a token for the others',
      'system.*',
      withToken('*'),
      everything,
      TypesNotAllowed,
    ],
    ['nothing that both allow', undefined, withToken('van.*'), parcels, TypesNotAllowed],
  ])('is refused for %s', (_name, types, who, route, refusal) => {
    const query = types === undefined ? {} : { types };
    expect(() => filters.build(query, who, route)).toThrow(refusal);
  });

  it('can be by an attribute only if every type of the route carries it', () => {
    expect(() => filters.assertAttribute(['parcel.*'], 'owner')).not.toThrow();
    expect(() => filters.assertAttribute(['*'], 'owner')).toThrow('"van.parked" lacks');
  });
});
