import { describe, expect, it } from '@jest/globals';
import { EventRegistry, TypeSelection, defineEvent } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { Type } from 'typebox';
import { StreamFilter } from './stream-filter.js';
import type { StreamSelection } from './stream-filter.js';
import { StreamGroups } from './stream-groups.js';

const registry = new EventRegistry();
for (const type of ['parcel.moved', 'parcel.lost', 'van.parked', 'system.alarm']) {
  const version = { schema: Type.Object({ owner: Type.String() }), example: { owner: 'o' } };
  const versions = { 1: version };
  registry.register(
    defineEvent({ type, source: 's', description: 'd', attributes: ['owner'], versions }),
  );
}

const ANN = [{ name: 'owner', value: 'ann' }];

function filterOf(types: string, rest: Partial<StreamSelection> = {}): StreamFilter {
  return new StreamFilter({
    tenantId: 'acme',
    types: TypeSelection.parse(types.split(','), registry),
    aggregateId: null,
    attributes: [],
    version: null,
    format: 'envelope',
    named: true,
    ...rest,
  });
}

const moved = {
  eventType: 'parcel.moved',
  tenantId: 'acme',
  aggregateId: 'p-1',
  attributes: { owner: 'ann', size: 'xl' },
} as unknown as LoggedEvent;

describe('StreamFilter', () => {
  it.each([
    ['parcel.moved', {}, true],
    ['parcel.*', {}, true],
    ['*', {}, true],
    ['van.parked,parcel.lost', {}, false],
    ['*', { tenantId: null }, true],
    ['*', { tenantId: 'other' }, false],
    ['*', { aggregateId: 'p-1' }, true],
    ['*', { aggregateId: 'p-2' }, false],
    ['*', { attributes: ANN }, true],
    ['*', { attributes: [{ name: 'owner', value: 'bob' }] }, false],
    ['*', { attributes: [{ name: 'constructor', value: 'ann' }] }, false],
    ['*', { attributes: [...ANN, { name: 'size', value: 'xl' }] }, true],
    ['*', { attributes: [...ANN, { name: 'size', value: 's' }] }, false],
    ['*', { tenantId: 'other', attributes: ANN }, false],
  ])('%s %j', (types, rest, matches) => {
    expect(filterOf(types, rest).matches(moved)).toBe(matches);
  });

  it('excludes system events unless they are requested', () => {
    const alarm = { ...moved, eventType: 'system.alarm' };
    expect(filterOf('*').matches(alarm)).toBe(false);
    expect(filterOf('*,system.*').matches(alarm)).toBe(true);
  });

  it('uses the version of the most specific pattern, or else that of the stream', () => {
    const filter = filterOf('parcel.*@1,van.parked', { version: 3 });
    expect(filter.wantedVersion('parcel.moved')).toBe(1);
    expect(filter.wantedVersion('van.parked')).toBe(3);
  });

  it('has the same key only for the same selection, version and format', () => {
    const same = [filterOf('parcel.*,van.parked'), filterOf('van.parked,parcel.*')];
    expect(same[0]?.key).toBe(same[1]?.key);
    const different = [
      filterOf('*'),
      filterOf('parcel.*'),
      filterOf('parcel.*@1'),
      filterOf('*', { tenantId: null }),
      filterOf('*', { tenantId: 'null' }),
      filterOf('*', { aggregateId: 'p-1' }),
      filterOf('*', { attributes: ANN }),
      filterOf('*', { attributes: [...ANN, { name: 'size', value: 'xl' }] }),
      filterOf('*', { version: 1 }),
      filterOf('*', { named: false }),
      filterOf('*', { format: 'cloudevents' }),
    ];
    expect(new Set(different.map((filter) => filter.key)).size).toBe(different.length);
  });
});

describe('StreamGroups', () => {
  it('finds each group that selects an event, once', () => {
    const groups = new StreamGroups();
    const matching = [
      filterOf('*'),
      filterOf('parcel.moved'),
      filterOf('*', { tenantId: null }),
      filterOf('*', { aggregateId: 'p-1' }),
      filterOf('*', { attributes: ANN }),
      filterOf('*', { aggregateId: 'p-1', attributes: ANN }),
    ];
    const others = [
      filterOf('parcel.lost'),
      filterOf('*', { tenantId: 'other' }),
      filterOf('*', { aggregateId: 'p-2' }),
      filterOf('*', { attributes: [{ name: 'owner', value: 'bob' }] }),
      filterOf('*', { tenantId: 'other', attributes: ANN }),
    ];
    for (const filter of [...matching, ...others]) groups.enter(filter);
    const found = [...groups.matching(moved)].map((group) => group.filter);
    expect(new Set(found)).toEqual(new Set(matching));
    expect(found).toHaveLength(matching.length);
  });

  it('shares a group between equal filters until the last member leaves', () => {
    const groups = new StreamGroups();
    const first = groups.enter(filterOf('*'));
    const second = groups.enter(filterOf('*'));
    expect(second).toBe(first);
    groups.leave(first);
    expect([...groups.matching(moved)]).toEqual([first]);
    groups.leave(second);
    expect([...groups.matching(moved)]).toEqual([]);
    expect(groups.isEmpty).toBe(true);
  });
});
