/** Makes the items that do not exist yet, with no stock and no event; $2 is sorted, so that two who do this wait for each other in one order. */
export const ADD_ITEMS = `
  INSERT INTO inventory_items (id, tenant_id, version, sku, on_hand, reserved)
  SELECT id, $1, 0, sku, 0, 0 FROM unnest($2::text[], $3::uuid[]) AS item (sku, id)
  ON CONFLICT (tenant_id, sku) DO NOTHING`;
