import { describe, expect, it } from '@jest/globals';
import type { SchemaObject } from './json-schema.js';
import { breaksPromise, compareWithLocks } from './schema-locks.js';
import { tellFinding } from './tell-finding.js';

const schema = (properties: object, description = 'Of the specs.'): SchemaObject => ({
  type: 'object',
  description,
  properties,
});
const V1 = schema({ total: { type: 'integer' }, note: { type: 'string' } });
const V2 = schema({ amount: { type: 'integer' } });

function findings(published: Record<string, SchemaObject>, locked: Record<string, SchemaObject>) {
  const found = compareWithLocks(
    new Map(Object.entries(published)),
    new Map(Object.entries(locked)),
  );
  return found.map((finding) => ({
    kind: finding.kind,
    refused: breaksPromise(finding),
    told: tellFinding(finding),
  }));
}

describe('the lock of published schemas', () => {
  it('has nothing to say when all is as it was', () => {
    const reordered = {
      ...V1,
      properties: { note: { type: 'string' }, total: { type: 'integer' } },
    };
    expect(findings({ 'parcel.sent/v1': reordered }, { 'parcel.sent/v1': V1 })).toEqual([]);
  });

  it('asks for a new event or version to be locked, and says how', () => {
    const published = { 'parcel.sent/v1': V1, 'parcel.sent/v2': V2 };
    expect(findings(published, { 'parcel.sent/v1': V1 })).toEqual([
      {
        kind: 'unlocked',
        refused: false,
        told: expect.stringMatching(/^schemas\/parcel\.sent\/v2\.json: .*npm run schemas:lock$/),
      },
    ]);
  });

  it.each([
    ['other words', schema(V1['properties'] as object, 'In better words.')],
    ['an optional field more', schema({ ...(V1['properties'] as object), more: {} })],
  ])('takes %s into the lock', (_, published) => {
    expect(findings({ 'parcel.sent/v1': published }, { 'parcel.sent/v1': V1 })).toEqual([
      { kind: 'outdated', refused: false, told: expect.stringContaining('npm run schemas:lock') },
    ]);
  });

  it('refuses a change that breaks somebody, and says whom and why', () => {
    const changed = schema({ total: { type: 'integer', maximum: 9 } });
    const [finding, ...others] = findings({ 'parcel.sent/v1': changed }, { 'parcel.sent/v1': V1 });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'incompatible', refused: true });
    expect(finding?.told.split('\n')).toEqual([
      'schemas/parcel.sent/v1.json: a locked version has changed.',
      '    data.total: maximum none → 9. Breaks readers of recorded events: events recorded so far may hold what is ' +
        'no longer allowed: their replay and their casting would fail.',
      '    data.note: removed. Breaks consumers built on the locked schema: whoever reads it finds nothing.',
      expect.stringContaining('publish a new version'),
    ]);
  });

  it('refuses that a version goes, and that a type goes', () => {
    expect(findings({}, { 'parcel.sent/v1': V1 })).toEqual([
      { kind: 'vanished', refused: true, told: expect.stringContaining('put it back') },
    ]);
  });
});
