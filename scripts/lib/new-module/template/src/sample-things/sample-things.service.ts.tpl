import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { assertIfMatch } from '../http/index.js';
import { SampleThing } from './sample-thing.entity.js';
import type { SampleThingContent, NewSampleThing } from './sample-thing.entity.js';
import { SampleThingNotFound } from './sample-things.errors.js';

/** The sample thing to change, with the caller's scope and precondition. */
export interface SampleThingTarget {
  readonly id: string;
  /** The only tenant that the caller may access; null: all tenants. */
  readonly tenantScope: string | null;
  /** The `If-Match` header; undefined: any version. */
  readonly ifMatch: string | undefined;
}

/** Commands: each changes one sample thing and records its event, in one transaction. */
@Injectable()
export class SampleThingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async create(input: Omit<NewSampleThing, 'id'>): Promise<SampleThing> {
    const sampleThing = SampleThing.create({ ...input, id: newId() }, this.clock.now());
    await this.transactions.run(async (tx) => {
      await tx.insert(SampleThing, sampleThing);
    });
    return sampleThing;
  }

  /**
   * @throws {SampleThingNotFound}
   * @throws {PreconditionFailed} when `ifMatch` is not its current version
   */
  async update(
    target: SampleThingTarget,
    change: Partial<SampleThingContent>,
  ): Promise<SampleThing> {
    return await this.transactions.run(async (tx) => {
      const sampleThing = await load(tx, target);
      sampleThing.update(change, this.clock.now());
      if (sampleThing.hasRecordedEvents()) await tx.save(sampleThing);
      return sampleThing;
    });
  }

  /**
   * @throws {SampleThingNotFound}
   * @throws {PreconditionFailed} when `ifMatch` is not its current version
   */
  async delete(target: SampleThingTarget): Promise<void> {
    await this.transactions.run(async (tx) => {
      const sampleThing = await load(tx, target);
      sampleThing.delete(this.clock.now());
      await tx.remove(sampleThing);
    });
  }
}

/** Loads under the row's lock, which keeps the sequence numbers of its events without gaps. */
async function load(tx: EntityManager, target: SampleThingTarget): Promise<SampleThing> {
  const { id, tenantScope, ifMatch } = target;
  const sampleThing = await tx.findOne(SampleThing, {
    where: tenantScope === null ? { id } : { id, tenantId: tenantScope },
    lock: { mode: 'pessimistic_write' },
  });
  if (!sampleThing) throw new SampleThingNotFound(id);
  assertIfMatch(ifMatch, sampleThing.version);
  return sampleThing;
}
