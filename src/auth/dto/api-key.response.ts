import {
  EnumField,
  StringField,
  StringListField,
  TimestampField,
  UuidField,
} from '../../http/index.js';
import { API_KEY_STATUSES, statusOf } from '../api-key.entity.js';
import type { ApiKey, ApiKeyStatus } from '../api-key.entity.js';
import type { Scope } from '../scope.js';

/** An API key without the key itself. */
export class ApiKeyResponse {
  @UuidField({ description: 'The id of the API key. The `actor` of events is `api-key:<id>`.' })
  readonly id!: string;

  @StringField({ description: 'The purpose of the key.', example: 'storefront', max: 100 })
  readonly name!: string;

  @StringField({ description: 'The tenant that the key belongs to.', example: 'default', max: 64 })
  readonly tenantId!: string;

  @StringListField({
    description: 'The permissions of the key.',
    example: ['orders:read'],
    min: 1,
    max: 100,
  })
  readonly scopes!: Scope[];

  @EnumField(API_KEY_STATUSES, {
    name: 'ApiKeyStatus',
    description: 'Only an `active` key is accepted; one that is revoked and expired is `revoked`.',
    example: 'active',
  })
  readonly status!: ApiKeyStatus;

  @TimestampField({ description: 'When the key was created.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When the key expires; null: never.', nullable: true })
  readonly expiresAt!: string | null;

  @TimestampField({ description: 'When the key was revoked; null: it is not.', nullable: true })
  readonly revokedAt!: string | null;

  @TimestampField({
    description:
      'When a request was last authenticated with the key, accurate to a minute; null: never.',
    nullable: true,
  })
  readonly lastUsedAt!: string | null;
}

/** The response to the creation of a key, and the only one that contains the key. */
export class CreatedApiKeyResponse extends ApiKeyResponse {
  @StringField({
    description: 'The key itself. It is returned only here.',
    example: 'tdk_…',
    max: 47,
  })
  readonly key!: string;
}

/** The response for a stored key. */
export function toApiKeyResponse(apiKey: ApiKey, now: Date): ApiKeyResponse {
  const { id, name, tenantId, scopes, createdAt, expiresAt, revokedAt, lastUsedAt } = apiKey;
  return {
    id,
    name,
    tenantId,
    scopes,
    status: statusOf(apiKey, now),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
