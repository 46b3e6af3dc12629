import { describe, expect, it } from '@jest/globals';
import type { SchemaObject } from './json-schema.js';
import { formatFinding } from './format-finding.js';
import { compareWithLocks, isBreaking } from './schema-locks.js';

const schema = (properties: object, description = 'For the specs.'): SchemaObject => ({
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
    isBreaking: isBreaking(finding),
    text: formatFinding(finding),
  }));
}

describe('schema locks', () => {
  it('report nothing when nothing has changed', () => {
    const reordered = {
      ...V1,
      properties: { note: { type: 'string' }, total: { type: 'integer' } },
    };
    expect(findings({ 'parcel.sent/v1': reordered }, { 'parcel.sent/v1': V1 })).toEqual([]);
  });

  it('report a new event or version, with the command that locks it', () => {
    const published = { 'parcel.sent/v1': V1, 'parcel.sent/v2': V2 };
    expect(findings(published, { 'parcel.sent/v1': V1 })).toEqual([
      {
        kind: 'unlocked',
        isBreaking: false,
        text: expect.stringMatching(/^schemas\/parcel\.sent\/v2\.json: .*npm run schemas:lock$/),
      },
    ]);
  });

  it.each([
    ['another description', schema(V1['properties'] as object, 'Reworded.')],
    ['another optional field', schema({ ...(V1['properties'] as object), more: {} })],
  ])('accept %s', (_, published) => {
    expect(findings({ 'parcel.sent/v1': published }, { 'parcel.sent/v1': V1 })).toEqual([
      {
        kind: 'outdated',
        isBreaking: false,
        text: expect.stringContaining('npm run schemas:lock'),
      },
    ]);
  });

  it('reject a breaking change, with the affected readers and the reason', () => {
    const changed = schema({ total: { type: 'integer', maximum: 9 } });
    const [finding, ...others] = findings({ 'parcel.sent/v1': changed }, { 'parcel.sent/v1': V1 });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'incompatible', isBreaking: true });
    expect(finding?.text.split('\n')).toEqual([
      'schemas/parcel.sent/v1.json: a locked version has changed.',
      '    data.total: maximum none → 9. Breaks readers of recorded events: recorded events may contain values that ' +
        'are no longer allowed, so replaying or casting them would fail.',
      '    data.note: removed. Breaks consumers built on the locked schema: code that reads the field finds nothing.',
      expect.stringContaining('publish a new version'),
    ]);
  });

  it('reject the removal of a version or an event type', () => {
    expect(findings({}, { 'parcel.sent/v1': V1 })).toEqual([
      { kind: 'vanished', isBreaking: true, text: expect.stringContaining('Restore it') },
    ]);
  });
});
