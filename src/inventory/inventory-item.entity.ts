import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import { lowStock } from './low-stock.event.js';
import { stockChanged } from './stock-changed.event.js';
import type { StockReason } from './stock-changed.event.js';

/** The result of a stock count. */
export interface StockCount {
  readonly onHand: number;
  /** The threshold of `inventory.low_stock`; null for none. */
  readonly lowStockAt: number | null;
}

/** The change that an order makes to an item's stock. */
export interface StockMove {
  readonly onHand: number;
  readonly reserved: number;
}

/** The stock of one SKU of one tenant. */
@Entity('inventory_items')
export class InventoryItem extends AggregateRoot {
  @Column('text')
  readonly sku!: string;

  @Column('bigint', { name: 'on_hand' })
  onHand!: number;

  /** The number of units reserved by orders that have not been shipped. */
  @Column('bigint')
  reserved!: number;

  /** The threshold of `inventory.low_stock`; null for none. */
  @Column('bigint', { name: 'low_stock_at', nullable: true })
  lowStockAt!: number | null;

  /** The number of units that can still be reserved. Negative if more are reserved than on hand. */
  get available(): number {
    return this.onHand - this.reserved;
  }

  /** Applies a stock count. Records no event if nothing changes, except for the first count. */
  count({ onHand, lowStockAt }: StockCount): void {
    const isSame = onHand === this.onHand && lowStockAt === this.lowStockAt;
    if (isSame && this.version > 0) return;
    this.change({ onHand, lowStockAt, reserved: this.reserved }, 'set', null);
  }

  /** Applies the change made by an order. */
  move(by: StockMove, reason: StockReason, orderId: string): void {
    if (by.onHand === 0 && by.reserved === 0) return;
    const { lowStockAt } = this;
    const onHand = this.onHand + by.onHand;
    this.change({ onHand, lowStockAt, reserved: this.reserved + by.reserved }, reason, orderId);
  }

  private change(
    to: StockCount & { readonly reserved: number },
    reason: StockReason,
    orderId: string | null,
  ): void {
    const wasLow = this.isLow;
    Object.assign(this, to);
    const { sku, onHand, reserved, available, lowStockAt } = this;
    const numbers = { onHand, reserved, available, lowStockAt };
    this.record(stockChanged, { sku, ...numbers, reason, orderId });
    if (lowStockAt !== null && !wasLow && this.isLow) {
      this.record(lowStock, { sku, available, lowStockAt });
    }
  }

  private get isLow(): boolean {
    return this.lowStockAt !== null && this.available < this.lowStockAt;
  }
}
