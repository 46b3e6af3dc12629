import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { SampleThing } from './sample-thing.entity.js';
import { SampleThingNotFound } from './sample-things.errors.js';

/** Sample things as they are now. A `tenantScope` is the only tenant that the caller may see; null: every tenant. */
@Injectable()
export class SampleThingsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {SampleThingNotFound} when there is none, or none of that tenant */
  async get(id: string, tenantScope: string | null): Promise<SampleThing> {
    const sampleThing = await this.transactions.manager.findOneBy(
      SampleThing,
      tenantScope === null ? { id } : { id, tenantId: tenantScope },
    );
    if (!sampleThing) throw new SampleThingNotFound();
    return sampleThing;
  }

  /** Up to `limit` of them, newest first: ids rise with time. `before` is the last id of the page before. */
  async list(
    tenantScope: string | null,
    limit: number,
    before: string | undefined,
  ): Promise<SampleThing[]> {
    const query = this.transactions.manager
      .createQueryBuilder(SampleThing, 't')
      .orderBy('t.id', 'DESC')
      .limit(limit);
    if (tenantScope !== null) query.andWhere('t.tenantId = :tenantScope', { tenantScope });
    if (before !== undefined) query.andWhere('t.id < :before', { before });
    return await query.getMany();
  }
}
