import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stock per tenant and SKU, and the reservations of open orders. */
export class Inventory1760000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Quantities can be negative: units can be ordered and shipped before they are counted.
    await db.query(`
      CREATE TABLE inventory_items (
        id uuid PRIMARY KEY,
        tenant_id text NOT NULL,
        version integer NOT NULL,
        sku text NOT NULL,
        on_hand bigint NOT NULL,
        reserved bigint NOT NULL,
        low_stock_at bigint,
        UNIQUE (tenant_id, sku)
      ) WITH (fillfactor = 50)`);
    await db.query(`
      CREATE TABLE inventory_reservations (
        order_id uuid PRIMARY KEY,
        tenant_id text NOT NULL,
        lines jsonb NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE inventory_reservations, inventory_items`);
  }
}
