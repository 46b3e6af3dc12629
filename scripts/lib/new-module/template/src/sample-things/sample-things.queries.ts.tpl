import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { SampleThing } from './sample-thing.entity.js';
import { SampleThingNotFound } from './sample-things.errors.js';

/** Reads sample things. `tenantScope` is the only tenant the caller may access; null: all tenants. */
@Injectable()
export class SampleThingsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {SampleThingNotFound} when it does not exist, or belongs to another tenant */
  async get(id: string, tenantScope: string | null): Promise<SampleThing> {
    const sampleThing = await this.transactions.manager.findOneBy(
      SampleThing,
      tenantScope === null ? { id } : { id, tenantId: tenantScope },
    );
    if (!sampleThing) throw new SampleThingNotFound(id);
    return sampleThing;
  }

  /** Up to `limit` rows, newest first, since ids rise with time. `before`: last id of the last page. */
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
