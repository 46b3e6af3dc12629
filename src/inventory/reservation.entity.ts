import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The quantities that an open order has reserved. They are stored because `order.updated` carries
 * only the new items, and not the ones they replace.
 */
@Entity('inventory_reservations')
export class Reservation {
  @PrimaryColumn('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb')
  lines!: { readonly sku: string; readonly quantity: number }[];
}
