import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { InventoryItem } from './inventory-item.entity.js';
import { ADD_ITEMS } from './stock.sql.js';

/** The stocks of all tenants, changed under their rows' locks. */
@Injectable()
export class Stock {
  constructor(private readonly transactions: Transactions) {}

  async find(tenantId: string, sku: string): Promise<InventoryItem | null> {
    const item = await this.transactions.manager.findOneBy(InventoryItem, { tenantId, sku });
    // A row without an event: whoever made it has not got further yet.
    return item && item.version > 0 ? item : null;
  }

  /**
   * Changes items of a tenant, making those that do not exist. They are locked in the order of their skus, so that
   * two orders of the same articles never wait for each other crosswise.
   */
  async change(
    tenantId: string,
    skus: readonly string[],
    step: (item: InventoryItem) => void,
  ): Promise<InventoryItem[]> {
    return await this.transactions.run(async (tx) => {
      const sorted = [...new Set(skus)].sort();
      await tx.query(ADD_ITEMS, [tenantId, sorted, sorted.map(() => newId())]);
      const items = await tx.find(InventoryItem, {
        where: { tenantId, sku: In(sorted) },
        order: { sku: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const item of items) step(item);
      await tx.save(items.filter((item) => item.hasRecordedEvents()));
      return items;
    });
  }
}
