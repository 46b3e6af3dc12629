import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import { lowStock } from './low-stock.event.js';
import { stockChanged } from './stock-changed.event.js';
import type { StockReason } from './stock-changed.event.js';

/** What a count of the shelves says. */
export interface StockCount {
  readonly onHand: number;
  /** null: nobody wants to be told. */
  readonly lowStockAt: number | null;
}

/** By how much an order changes a stock. */
export interface StockMove {
  readonly onHand: number;
  readonly reserved: number;
}

/** The stock of one article of one tenant. */
@Entity('inventory_items')
export class InventoryItem extends AggregateRoot {
  @Column('text')
  readonly sku!: string;

  @Column('bigint', { name: 'on_hand' })
  onHand!: number;

  /** How many are promised to orders that have not been shipped. */
  @Column('bigint')
  reserved!: number;

  /** It is told when fewer than this are available. */
  @Column('bigint', { name: 'low_stock_at', nullable: true })
  lowStockAt!: number | null;

  /** What can still be promised; below zero: more is promised than there is. */
  get available(): number {
    return this.onHand - this.reserved;
  }

  /** Takes over a count. One that changes nothing is no event, except for the first. */
  count({ onHand, lowStockAt }: StockCount): void {
    const isSame = onHand === this.onHand && lowStockAt === this.lowStockAt;
    if (isSame && this.version > 0) return;
    this.change({ onHand, lowStockAt, reserved: this.reserved }, 'set', null);
  }

  /** Takes over what an order does. */
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
