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

  /** When the key was last used, accurate to a minute: `ApiKeyUsage` writes it. */
  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  readonly lastUsedAt!: Date | null;
}

export const API_KEY_STATUSES = ['active', 'revoked', 'expired'] as const;
export type ApiKeyStatus = (typeof API_KEY_STATUSES)[number];

/** A revoked key stays `revoked` after its expiry. */
export function statusOf(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: Date,
): ApiKeyStatus {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'active';
}
