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
const recorded = (of: InventoryItem) =>
  of.takeRecordedEvents().map(({ definition, data }) => ({ type: definition.type, data }));

describe('an inventory item', () => {
  it('records every change with all of its quantities', () => {
    const mug = item();
    mug.count({ onHand: 10, lowStockAt: null });
    mug.move({ onHand: 0, reserved: 12 }, 'reserved', ORDER);
    expect(mug.available).toBe(-2);
    mug.move({ onHand: -12, reserved: -12 }, 'shipped', ORDER);
    const common = { sku: 'mug', lowStockAt: null };
    expect(recorded(mug).map(({ data }) => data)).toEqual([
      { ...common, onHand: 10, reserved: 0, available: 10, reason: 'set', orderId: null },
      { ...common, onHand: 10, reserved: 12, available: -2, reason: 'reserved', orderId: ORDER },
      { ...common, onHand: -2, reserved: 0, available: -2, reason: 'shipped', orderId: ORDER },
    ]);
  });

  it('records nothing when nothing changes, except at its first count', () => {
    const mug = item();
    mug.count({ onHand: 0, lowStockAt: null });
    expect(recorded(mug)).toHaveLength(1);
    mug.count({ onHand: 0, lowStockAt: null });
    mug.move({ onHand: 0, reserved: 0 }, 'adjusted', ORDER);
    expect(recorded(mug)).toEqual([]);
  });

  it('records low stock once each time it falls below the threshold', () => {
    const mug = item();
    mug.count({ onHand: 10, lowStockAt: 5 });
    const reserve = (reserved: number): void =>
      mug.move({ onHand: 0, reserved }, 'reserved', ORDER);
    reserve(5);
    expect(recorded(mug).filter(({ type }) => type === lowStock.type)).toEqual([]);
    reserve(1);
    reserve(1);
    mug.count({ onHand: 100, lowStockAt: 5 });
    mug.count({ onHand: 3, lowStockAt: 5 });
    expect(recorded(mug).filter(({ type }) => type === lowStock.type)).toEqual([
      { type: 'inventory.low_stock', data: { sku: 'mug', available: 4, lowStockAt: 5 } },
      { type: 'inventory.low_stock', data: { sku: 'mug', available: -4, lowStockAt: 5 } },
    ]);
  });

  it('has two versions of its event with the same facts', () => {
    const registry = new EventRegistry();
    for (const event of [stockChanged, lowStock]) registry.register(event);
    const [v1, v2] = [stockChanged.versions[1]?.example, stockChanged.versions[2]?.example];
    expect(stockChanged.upcast?.[1]?.(v1 as never)).toEqual(v2);
    expect(stockChanged.downcast?.[2]?.(v2 as never)).toEqual(v1);
  });
});
