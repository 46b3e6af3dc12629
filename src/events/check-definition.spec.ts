import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { defineEvent } from './event-definition.js';
import { EventRegistry } from './event-registry.js';

const V1 = Type.Object({ owner: Type.String(), total: Type.Integer({ minimum: 0 }) });
const V2 = Type.Object({ owner: Type.String(), amount: Type.Integer({ minimum: 0 }) });
type Old = { owner: string; total: number };
type New = { owner: string; amount: number };

const good = {
  type: 'parcel.weighed',
  source: 'parcels',
  description: 'A parcel has been weighed.',
  attributes: ['owner'],
  versions: {
    1: {
      schema: V1,
      example: { owner: 'o', total: 1 },
      deprecated: { since: '2025-01-01T00:00:00.000Z', sunset: '2026-01-01T00:00:00.000Z' },
    },
    2: { schema: V2, example: { owner: 'o', amount: 1 } },
  },
  upcast: { 1: ({ total, ...same }: Old): New => ({ ...same, amount: total }) },
  downcast: { 2: ({ amount, ...same }: New): Old => ({ ...same, total: amount }) },
};

/** The definition with a changed first version. */
const first = (change: object): object => ({
  ...good,
  versions: { ...good.versions, 1: { ...good.versions[1], ...change } },
});

function register(definition: object): void {
  new EventRegistry().register(defineEvent(definition as typeof good));
}

describe('an event definition', () => {
  it('is registered when it is valid', () => {
    expect(() => register(good)).not.toThrow();
  });

  it.each([
    'shipped',
    'order.',
    '.shipped',
    'order.shipped.twice',
    'Order.shipped',
    'order shipped',
    'order.*',
    'error',
    'open',
    'message',
    'stream.reset',
    'webhook.test',
    '',
  ])('cannot have the type %j', (type) => {
    expect(() => register({ ...good, type })).toThrow(`event "${type}": type `);
  });

  it.each<[string, object, string]>([
    ['no description', { ...good, description: ' ' }, 'description is empty'],
    ['a source with a space', { ...good, source: 'my parcels' }, 'source may contain only letters'],
    ['no versions', { ...good, versions: {} }, 'versions is empty'],
    [
      'a gap between its versions',
      { ...good, versions: { 1: good.versions[1], 3: good.versions[2] } },
      'versions.2 is missing',
    ],
    ['an invalid schema', first({ schema: { type: 'objekt' } }), 'versions.1.schema is invalid: '],
    [
      'a schema with an unknown keyword',
      first({ schema: { type: 'object', required_: ['owner'] } }),
      'versions.1.schema is invalid: strict mode: unknown keyword: "required_"',
    ],
    [
      'a schema of another draft',
      first({ schema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } }),
      'versions.1.schema is invalid: ',
    ],
    [
      'an example that is invalid in the latest version',
      {
        ...good,
        versions: { ...good.versions, 2: { schema: V2, example: { owner: 'o', amount: -1 } } },
      },
      'versions.2.example is invalid: data/amount must be >= 0',
    ],
    [
      'an example that is invalid in an older version',
      first({ example: { owner: 'o' } }),
      "versions.1.example is invalid: data must have required property 'total'",
    ],
    [
      'an attribute that a version lacks',
      { ...good, attributes: ['owner', 'total'] },
      'attributes contains "total", which is not a string in version 1',
    ],
    ['no upcast', { ...good, upcast: undefined }, 'upcast.1 is missing'],
    ['no downcast', { ...good, downcast: {} }, 'downcast.2 is missing'],
    [
      'a superfluous cast',
      { ...good, upcast: { ...good.upcast, 2: good.upcast[1] } },
      'upcast.2 does not lead from one version to another',
    ],
    [
      'an upcast with an invalid result',
      { ...good, upcast: { 1: ({ owner }: Old) => ({ owner }) } },
      "upcast.1 converts an example to an invalid version 2: data must have required property 'amount'",
    ],
    [
      'a downcast with an invalid result',
      { ...good, downcast: { 2: (data: New) => data } },
      "downcast.2 converts an example to an invalid version 1: data must have required property 'total'",
    ],
    [
      'a cast that throws',
      {
        ...good,
        upcast: {
          1: () => {
            throw new Error('no scales');
          },
        },
      },
      'upcast.1 fails on an example: no scales',
    ],
    [
      'a downcast that loses data',
      { ...good, downcast: { 2: ({ owner }: New) => ({ owner, total: 7 }) } },
      'downcast.2 is not the inverse of upcast.1',
    ],
    [
      'a deprecation with an invalid timestamp',
      first({ deprecated: { since: '2025-02-30T00:00:00Z', sunset: '2026-01-01T00:00:00Z' } }),
      'versions.1.deprecated.since is not an RFC 3339 timestamp',
    ],
    [
      'a sunset before the deprecation',
      first({ deprecated: { since: '2026-01-01T00:00:00Z', sunset: '2025-01-01T00:00:00Z' } }),
      'versions.1.deprecated.sunset is not later than "since"',
    ],
  ])('cannot have %s', (_, definition, message) => {
    expect(() => register(definition)).toThrow(`event "parcel.weighed": ${message}`);
  });

  it('cannot be registered twice', () => {
    const registry = new EventRegistry();
    registry.register(defineEvent(good));
    expect(() => registry.register(defineEvent(good))).toThrow(
      'event "parcel.weighed": type is defined twice, also by src/events/check-definition.spec.ts',
    );
  });

  it('is identified by its file in the error message', () => {
    expect(() => register({ ...good, type: 'shipped' })).toThrow(
      /^src\/events\/check-definition\.spec\.ts: event "shipped": type /,
    );
  });
});
