import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from './scope.js';

/** A stored API key: its hash and properties, without the key itself. */
@Entity('api_key')
export class ApiKey {
  @PrimaryColumn('uuid')
  readonly id!: string;

  /** SHA-256 of the key; only compared, never selected. */
  @Column('bytea', { select: false })
  readonly hash!: Buffer;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'tenant_id' })
  readonly tenantId!: string;

  @Column('text', { array: true })
  readonly scopes!: Scope[];

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true })
  readonly expiresAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  readonly revokedAt!: Date | null;
}
