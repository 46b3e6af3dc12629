import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders, the reference domain. */
export class Orders1760000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // No index covers a column that transitions change, and pages keep free space: updates are HOT.
    await db.query(`
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        tenant_id text NOT NULL,
        version integer NOT NULL,
        customer_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
        currency text NOT NULL,
        items jsonb NOT NULL,
        total_amount bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
        note text,
        payment jsonb,
        shipment jsonb,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      ) WITH (fillfactor = 85)`);
    // Newest first: of all tenants (admin), of one tenant, and of one of its customers.
    await db.query(`CREATE INDEX orders_newest ON orders (created_at, id)`);
    await db.query(`CREATE INDEX orders_tenant_newest ON orders (tenant_id, created_at, id)`);
    await db.query(
      `CREATE INDEX orders_customer_newest ON orders (customer_id, tenant_id, created_at, id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE orders`);
  }
}
