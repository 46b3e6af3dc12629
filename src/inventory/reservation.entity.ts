import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an open order has reserved: a change says only what it asks for now, so what it asked for before is kept. */
@Entity('inventory_reservations')
export class Reservation {
  @PrimaryColumn('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb')
  lines!: { readonly sku: string; readonly quantity: number }[];
}
