import { Type } from 'typebox';
import { Column, Entity } from 'typeorm';
import { newId } from '../../src/common/index.js';
import { AggregateRoot, defineEvent } from '../../src/events/index.js';

const step = Type.Object({ step: Type.Integer({ minimum: 0 }), customerId: Type.String() });

export const parcelMoved = defineEvent({
  type: 'parcel.moved',
  source: 'parcels',
  description: 'A parcel of the test suite has moved on.',
  attributes: ['customerId'],
  versions: { 1: { schema: step, example: { step: 1, customerId: 'c-1' } } },
});

/** An aggregate of the test suite, with its own table. */
@Entity('test_parcel')
export class Parcel extends AggregateRoot {
  @Column('integer')
  step = 0;

  static make(tenantId = 'default'): Parcel {
    const parcel = new Parcel();
    parcel.id = newId();
    parcel.tenantId = tenantId;
    return parcel;
  }

  /** Moves the parcel; a `step` can be passed that violates the schema. */
  move(step = this.step + 1): this {
    this.step = step;
    this.record(parcelMoved, { step, customerId: 'c-1' });
    return this;
  }
}

export const CREATE_PARCEL_TABLE = `
  CREATE TABLE IF NOT EXISTS test_parcel (
    id uuid PRIMARY KEY, tenant_id text NOT NULL, version integer NOT NULL, step integer NOT NULL)`;
