import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import { sampleThingCreated, sampleThingDeleted, sampleThingUpdated } from './sample-thing.events.js';

/** The content of a sample thing. */
export interface SampleThingContent {
  readonly name: string;
}

/** Input for a new sample thing. */
export interface NewSampleThing extends SampleThingContent {
  readonly id: string;
  readonly tenantId: string;
}

/** A sample thing. Every method that changes it records an event. */
@Entity('sample_things')
export class SampleThing extends AggregateRoot implements SampleThingContent {
  @Column('text')
  readonly name!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  readonly updatedAt!: Date;

  static create({ id, tenantId, name }: NewSampleThing, now: Date): SampleThing {
    const sampleThing = new SampleThing();
    Object.assign(sampleThing, { id, tenantId, name, createdAt: now, updatedAt: now });
    sampleThing.record(sampleThingCreated, sampleThing.content(), now);
    return sampleThing;
  }

  /** Changes the given fields. Does nothing if all values are the same. */
  update({ name = this.name }: Partial<SampleThingContent>, now: Date): void {
    if (name === this.name) return;
    Object.assign(this, { name, updatedAt: now });
    this.record(sampleThingUpdated, this.content(), now);
  }

  /** Records the deletion. The caller removes the row in the same transaction. */
  delete(now: Date): void {
    this.record(sampleThingDeleted, this.content(), now);
  }

  private content(): SampleThingContent {
    const { name } = this;
    return { name };
  }
}
