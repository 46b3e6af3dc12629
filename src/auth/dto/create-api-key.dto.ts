import { StringField, StringListField, TimestampField } from '../../http/index.js';
import type { Scope } from '../scope.js';

/** The body of `POST /api-keys`. */
export class CreateApiKey {
  @StringField({ description: 'The purpose of the key.', example: 'storefront', max: 100 })
  readonly name!: string;

  @StringField({
    description:
      'The tenant whose data the key can access. A tenant exists as soon as a key names it.',
    example: 'default',
    max: 64,
    pattern: /^[A-Za-z0-9._-]+$/,
    expected: 'letters, digits, dots, underscores and hyphens',
    optional: true,
  })
  readonly tenantId: string = 'default';

  @StringListField({
    description: 'The permissions of the key. `admin` implies all others, on every tenant.',
    example: ['orders:read', 'orders:write'],
    min: 1,
    max: 100,
  })
  readonly scopes!: Scope[];

  @TimestampField({
    description: 'When the key expires; null or absent: never.',
    example: '2030-01-01T00:00:00.000Z',
    optional: true,
    nullable: true,
  })
  readonly expiresAt?: string | null;
}
