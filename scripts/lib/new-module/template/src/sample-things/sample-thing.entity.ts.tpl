import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import { sampleThingCreated, sampleThingDeleted, sampleThingUpdated } from './sample-thing.events.js';

/** What a sample thing is. */
export interface SampleThingContent {
  readonly name: string;
}

/** What makes a new one. */
export interface NewSampleThing extends SampleThingContent {
  readonly id: string;
  readonly tenantId: string;
}

/** A sample thing. Each method is one step of its life, and tells it as an event. */
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

  /** Changes what is given. When nothing is different, nothing happens. */
  update({ name = this.name }: Partial<SampleThingContent>, now: Date): void {
    if (name === this.name) return;
    Object.assign(this, { name, updatedAt: now });
    this.record(sampleThingUpdated, this.content(), now);
  }

  /** Tells its end. Removing it in the same transaction is the caller's part. */
  delete(now: Date): void {
    this.record(sampleThingDeleted, this.content(), now);
  }

  private content(): SampleThingContent {
    const { name } = this;
    return { name };
  }
}
