import type { Statement } from '../database/index.js';

/**
 * Inserts the items that do not exist yet, without stock and without an event. $2 is sorted, so
 * that concurrent inserts take their locks in the same order.
 */
export const INSERT_MISSING_ITEMS: Statement<
  never,
  [tenantId: string, skus: readonly string[], ids: readonly string[]]
> = {
  name: 'inventory-insert-missing',
  text: `
    INSERT INTO inventory_items (id, tenant_id, version, sku, on_hand, reserved)
    SELECT id, $1, 0, sku, 0, 0 FROM unnest($2::text[], $3::uuid[]) AS item (sku, id)
    ON CONFLICT (tenant_id, sku) DO NOTHING`,
};
