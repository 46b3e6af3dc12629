import { describe, expect, it } from '@jest/globals';
import { registryForSpecs } from '../../../../test/support/spec-registry.js';
import { BrokenRules } from './broken-rules.js';
import { pinVersions } from './pinned-versions.js';

const registry = registryForSpecs();

function pin(eventTypes: string[], requested: Record<string, unknown> = {}, kept = {}) {
  const rules = new BrokenRules();
  const versions = pinVersions({ eventTypes, requested, kept }, registry, rules);
  return { versions, errors: rules.all };
}

describe('pinned versions', () => {
  it('are the latest of every type that the patterns cover', () => {
    expect(pin(['parcel.*']).versions).toEqual({ 'parcel.moved': 2, 'parcel.lost': 1 });
    expect(pin(['parcel.lost']).versions).toEqual({ 'parcel.lost': 1 });
  });

  it('exclude system events under *', () => {
    expect(pin(['*']).versions).toEqual({ 'parcel.moved': 2, 'parcel.lost': 1 });
    expect(pin(['system.*']).versions).toEqual({ 'system.webhook_disabled': 1 });
  });

  it('are the requested ones, or else the existing ones', () => {
    expect(pin(['*'], { 'parcel.moved': 1 }).versions['parcel.moved']).toBe(1);
    expect(pin(['*'], {}, { 'parcel.moved': 1 }).versions['parcel.moved']).toBe(1);
    expect(pin(['*'], { 'parcel.moved': 2 }, { 'parcel.moved': 1 }).versions['parcel.moved']).toBe(
      2,
    );
  });

  it('drop types that are no longer covered', () => {
    expect(pin(['parcel.lost'], {}, { 'parcel.moved': 1 }).versions).toEqual({ 'parcel.lost': 1 });
  });

  it('have no pin for an event that is no longer defined, which is not an error', () => {
    expect(pin(['gone.away'], {}, { 'gone.away': 1 })).toEqual({ versions: {}, errors: [] });
  });

  it.each([
    [0, 'must be a version of `parcel.moved`: 1, 2'],
    [3, 'must be a version of `parcel.moved`: 1, 2'],
    [1.5, 'must be a version of `parcel.moved`: 1, 2'],
    ['1', 'must be a version of `parcel.moved`: 1, 2'],
    [null, 'must be a version of `parcel.moved`: 1, 2'],
    [{}, 'must be a version of `parcel.moved`: 1, 2'],
  ])('refuse %j as a version', (version, message) => {
    expect(pin(['*'], { 'parcel.moved': version }).errors).toEqual([
      { path: 'versions.parcel.moved', message },
    ]);
  });

  it('reject a type that does not exist or is not subscribed to', () => {
    expect(pin(['parcel.lost'], { 'parcel.moved': 1, constructor: 1 }).errors).toEqual([
      { path: 'versions.parcel.moved', message: 'is not among the event types of this webhook' },
      { path: 'versions.constructor', message: 'unknown event type `constructor`' },
    ]);
  });
});
