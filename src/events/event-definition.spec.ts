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

  /** Never called: that the compiler refuses each line is the test, and `npm run check` is who runs it. */
  misuse(): void {
    // @ts-expect-error -- the data of an older version
    this.record(weighed, { weight: '12 g' });
    // @ts-expect-error -- another type of the field
    this.record(weighed, { grams: '12' });
    // @ts-expect-error -- no data
    this.record(weighed, {});
    // @ts-expect-error -- a field that the schema does not know
    this.record(weighed, { grams: 12, ounces: 1 });
    // @ts-expect-error -- no definition
    this.record({ type: 'parcel.weighed' }, { grams: 12 });
  }
}

describe('an event definition', () => {
  it('infers what is recorded from the schema of the latest version', () => {
    const data: EventData<typeof weighed> = { grams: 12 };
    // @ts-expect-error -- an older version is not what is recorded
    const old: EventData<typeof weighed> = { weight: '12 g' };
    const parcel = new Parcel();
    parcel.weigh(data.grams);
    expect(parcel.takeRecordedEvents().map((event) => event.data)).toEqual([data]);
    expect(old).not.toEqual(data);
    expect(weighed.file).toBe('src/events/event-definition.spec.ts');
  });
});
