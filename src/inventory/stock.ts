import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { InventoryItem } from './inventory-item.entity.js';
import { INSERT_MISSING_ITEMS } from './stock.sql.js';

/** Reads and changes inventory items, under row locks. */
@Injectable()
export class Stock {
  constructor(private readonly transactions: Transactions) {}

  async find(tenantId: string, sku: string): Promise<InventoryItem | null> {
    const item = await this.transactions.manager.findOneBy(InventoryItem, { tenantId, sku });
    // Version 0: the item was inserted by a transaction that recorded no event for it.
    return item && item.version > 0 ? item : null;
  }

  /**
   * Changes items of a tenant, and creates those that do not exist. Rows are locked in the order of
   * their SKUs, so that two orders with the same SKUs cannot deadlock.
   */
  async change(
    tenantId: string,
    skus: readonly string[],
    step: (item: InventoryItem) => void,
  ): Promise<InventoryItem[]> {
    return await this.transactions.run(async (tx) => {
      const sorted = [...new Set(skus)].sort();
      const ids = sorted.map(() => newId());
      await this.transactions.query(INSERT_MISSING_ITEMS, [tenantId, sorted, ids]);
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
