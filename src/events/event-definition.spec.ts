import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { AggregateRoot } from './aggregate-root.js';
import { defineEvent } from './event-definition.js';
import type { EventData } from './event-definition.js';

const weighed = defineEvent({
  type: 'parcel.weighed',
  source: 'parcels',
  description: 'A parcel has been weighed.',
  versions: {
    1: { schema: Type.Object({ weight: Type.String() }), example: { weight: '12 g' } },
    2: { schema: Type.Object({ grams: Type.Integer() }), example: { grams: 12 } },
  },
});

class Parcel extends AggregateRoot {
  weigh(grams: number): void {
    this.record(weighed, { grams });
  }

  /** Never called. The test is that the compiler rejects each line; `npm run check` runs it. */
  misuse(): void {
    // @ts-expect-error -- the data of an older version
    this.record(weighed, { weight: '12 g' });
    // @ts-expect-error -- a field of another type
    this.record(weighed, { grams: '12' });
    // @ts-expect-error -- no data
    this.record(weighed, {});
    // @ts-expect-error -- a field that is not in the schema
    this.record(weighed, { grams: 12, ounces: 1 });
    // @ts-expect-error -- not a definition
    this.record({ type: 'parcel.weighed' }, { grams: 12 });
  }
}

describe('an event definition', () => {
  it('infers the type of the recorded data from the schema of the latest version', () => {
    const data: EventData<typeof weighed> = { grams: 12 };
    // @ts-expect-error -- the data of an older version
    const old: EventData<typeof weighed> = { weight: '12 g' };
    const parcel = new Parcel();
    parcel.weigh(data.grams);
    expect(parcel.takeRecordedEvents().map((event) => event.data)).toEqual([data]);
    expect(old).not.toEqual(data);
    expect(weighed.file).toBe('src/events/event-definition.spec.ts');
  });
});
