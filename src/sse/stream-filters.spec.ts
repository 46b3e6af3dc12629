import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import type { Caller } from '../auth/index.js';
import { defineEvent, EventRegistry } from '../events/index.js';
import {
  AggregateNotAllowed,
  CustomerNotAllowed,
  InvalidStreamQuery,
  TypesNotAllowed,
} from './sse.errors.js';
import type { StreamLimits } from './stream-caller.js';
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
const limitedTo = (limits: Partial<StreamLimits>): Caller => {
  const unlimited = { types: null, aggregateId: null, customerId: null };
  return { ...caller, streamLimits: { ...unlimited, ...limits } } as Caller;
};
const withToken = (...types: string[]): Caller => limitedTo({ types });
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
    const attributes = route.attribute ? [route.attribute] : [];
    expect(selection).toMatchObject({ tenantId: 'acme', attributes, named: true });
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

  it.each([
    ['beside a known one', 'ship.sunk,van.parked', everything, ['ship.sunk'], 'ship.sunk'],
    ['in a version', 'van.parked,ship.sunk@2', everything, ['ship.sunk@2'], 'ship.sunk'],
    ['as patterns', '*,ship.*,tram.*', everything, ['ship.*', 'tram.*'], 'ship.*'],
    ['of the route', 'parcel.eaten,parcel.lost', parcels, ['parcel.eaten'], 'parcel.eaten'],
  ])('selects unknown types %s', (_name, types, route, unknown, selected) => {
    const filter = filters.build({ types }, caller, route);
    expect(filter.unknownTypes).toEqual(unknown);
    expect(filter.selection.types.names).toContain(selected);
  });

  it('names unknown types outside of the route, and does not select them', () => {
    const filter = filters.build({ types: 'ship.sunk,parcel.lost' }, caller, parcels);
    expect(filter.unknownTypes).toEqual(['ship.sunk']);
    expect(filter.selection.types.names).toEqual(['parcel.lost']);
  });

  it('selects the unknown types of a token by default', () => {
    const filter = filters.build({}, withToken('ship.sunk', 'van.parked'), everything);
    expect(filter.unknownTypes).toEqual(['ship.sunk']);
    expect(filter.selection.types.names).toEqual(['ship.sunk', 'van.parked']);
  });

  it.each(['ship.sunk', 'ship.sunk,tram.*', 'van.parked,Ship', 'van.parked,', 'van.parked@7'])(
    'rejects the types %s',
    (types) => {
      expect(() => filters.build({ types }, caller, everything)).toThrow(InvalidStreamQuery);
    },
  );

  it('does not let an unknown type widen a token', () => {
    const query = { types: 'ship.sunk,van.parked' };
    expect(() => filters.build(query, withToken('van.*'), everything)).toThrow(TypesNotAllowed);
  });

  const [ANN, BOB] = ['ann', 'bob'];
  const byCustomer = (value: string) => ({
    types: ['parcel.*'],
    attribute: { name: 'customerId', value },
  });

  it('selects the customer and the aggregate of the token', () => {
    const ofToken = limitedTo({ customerId: ANN, aggregateId: 'p-1' });
    const attributes = [{ name: 'customerId', value: ANN }];
    for (const route of [everything, byCustomer(ANN)]) {
      const { selection } = filters.build({}, ofToken, route);
      expect(selection).toMatchObject({ aggregateId: 'p-1', attributes });
    }
    expect(filters.build({ aggregateId: 'P-1' }, ofToken, everything).selection).toMatchObject({
      aggregateId: 'p-1',
      attributes,
    });
    expect(filters.build({}, ofToken, parcels).selection.attributes).toEqual([
      parcels.attribute,
      ...attributes,
    ]);
  });

  it('selects less than the token allows', () => {
    const { selection } = filters.build({ aggregateId: 'p-1' }, withToken('van.*'), everything);
    expect(selection.aggregateId).toBe('p-1');
    const ofAggregate = limitedTo({ aggregateId: 'p-1' });
    expect(filters.build({}, ofAggregate, byCustomer(BOB)).selection).toMatchObject({
      aggregateId: 'p-1',
      attributes: [{ name: 'customerId', value: BOB }],
    });
  });

  it('rejects another customer or aggregate than that of the token', () => {
    const ofCustomer = limitedTo({ customerId: ANN });
    expect(() => filters.build({}, ofCustomer, byCustomer(BOB))).toThrow(CustomerNotAllowed);
    const ofAggregate = limitedTo({ aggregateId: 'p-1' });
    const query = { aggregateId: 'p-2' };
    expect(() => filters.build(query, ofAggregate, everything)).toThrow(AggregateNotAllowed);
  });

  it('accepts an attribute only if every type of the route has it', () => {
    expect(() => filters.assertAttribute(['parcel.*'], 'owner')).not.toThrow();
    expect(() => filters.assertAttribute(['*'], 'owner')).toThrow('"van.parked" lacks');
  });
});
