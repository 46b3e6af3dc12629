import { describe, expect, it } from '@jest/globals';
import { EventRegistry } from '../events/index.js';
import { InventoryItem } from './inventory-item.entity.js';
import { lowStock } from './low-stock.event.js';
import { stockChanged } from './stock-changed.event.js';

const item = (): InventoryItem =>
  Object.assign(new InventoryItem(), {
    id: '0199c0de-0000-7000-8000-000000000009',
    tenantId: 'default',
    sku: 'mug',
    onHand: 0,
    reserved: 0,
    lowStockAt: null,
  });
const ORDER = '0199c0de-0000-7000-8000-000000000001';
const told = (of: InventoryItem) =>
  of.takeRecordedEvents().map(({ definition, data }) => ({ type: definition.type, data }));

describe('the stock of an article', () => {
  it('tells every change with all its numbers', () => {
    const mug = item();
    mug.count({ onHand: 10, lowStockAt: null });
    mug.move({ onHand: 0, reserved: 12 }, 'reserved', ORDER);
    expect(mug.available).toBe(-2);
    mug.move({ onHand: -12, reserved: -12 }, 'shipped', ORDER);
    const common = { sku: 'mug', lowStockAt: null };
    expect(told(mug).map(({ data }) => data)).toEqual([
      { ...common, onHand: 10, reserved: 0, available: 10, reason: 'set', orderId: null },
      { ...common, onHand: 10, reserved: 12, available: -2, reason: 'reserved', orderId: ORDER },
      { ...common, onHand: -2, reserved: 0, available: -2, reason: 'shipped', orderId: ORDER },
    ]);
  });

  it('tells nothing when nothing changes, except at its first count', () => {
    const mug = item();
    mug.count({ onHand: 0, lowStockAt: null });
    expect(told(mug)).toHaveLength(1);
    mug.count({ onHand: 0, lowStockAt: null });
    mug.move({ onHand: 0, reserved: 0 }, 'adjusted', ORDER);
    expect(told(mug)).toEqual([]);
  });

  it('tells of a low stock once each time it falls under the mark', () => {
    const mug = item();
    mug.count({ onHand: 10, lowStockAt: 5 });
    const reserve = (reserved: number): void =>
      mug.move({ onHand: 0, reserved }, 'reserved', ORDER);
    reserve(5);
    expect(told(mug).filter(({ type }) => type === lowStock.type)).toEqual([]);
    reserve(1);
    reserve(1);
    mug.count({ onHand: 100, lowStockAt: 5 });
    mug.count({ onHand: 3, lowStockAt: 5 });
    expect(told(mug).filter(({ type }) => type === lowStock.type)).toEqual([
      { type: 'inventory.low_stock', data: { sku: 'mug', available: 4, lowStockAt: 5 } },
      { type: 'inventory.low_stock', data: { sku: 'mug', available: -4, lowStockAt: 5 } },
    ]);
  });

  it('is told in two versions that say the same', () => {
    const registry = new EventRegistry();
    for (const event of [stockChanged, lowStock]) registry.register(event);
    const [v1, v2] = [stockChanged.versions[1]?.example, stockChanged.versions[2]?.example];
    expect(stockChanged.upcast?.[1]?.(v1 as never)).toEqual(v2);
    expect(stockChanged.downcast?.[2]?.(v2 as never)).toEqual(v1);
  });
});
