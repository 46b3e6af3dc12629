import { Injectable } from '@nestjs/common';
import { selectPage, Transactions } from '../database/index.js';
import type { KeysetPage } from '../database/index.js';
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

  /** A page of rows, sorted by id, as ids rise with time; one more than its limit. */
  async list(tenantScope: string | null, page: KeysetPage): Promise<SampleThing[]> {
    const query = this.transactions.manager.createQueryBuilder(SampleThing, 't');
    if (tenantScope !== null) query.andWhere('t.tenantId = :tenantScope', { tenantScope });
    return await selectPage(query, ['t.id'], page).getMany();
  }
}
