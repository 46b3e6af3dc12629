import { StringField, StringListField, TimestampField, UuidField } from '../../http/index.js';
import type { ApiKey } from '../api-key.entity.js';
import { SCOPES } from '../scope.js';
import type { Scope } from '../scope.js';

/** A key as it is listed: nothing in it lets anybody in. */
export class ApiKeyResponse {
  @UuidField({ description: 'Events name their author by it: `api-key:<id>`.' })
  readonly id!: string;

  @StringField({ description: 'What the key is for.', example: 'storefront', max: 100 })
  readonly name!: string;

  @StringField({ description: 'The tenant of the key.', example: 'default', max: 64 })
  readonly tenantId!: string;

  @StringListField({
    description: 'What the key may do.',
    example: ['orders:read'],
    min: 1,
    max: SCOPES.length,
    values: SCOPES,
  })
  readonly scopes!: Scope[];

  @TimestampField({ description: 'When it was made.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it ends; null: never.', nullable: true })
  readonly expiresAt!: string | null;
}

/** The answer to the making of a key: the only one that holds the key. */
export class CreatedApiKeyResponse extends ApiKeyResponse {
  @StringField({ description: 'The key itself. It is shown this once.', example: 'tdk_…', max: 47 })
  readonly key!: string;
}

export function toApiKeyResponse(apiKey: ApiKey): ApiKeyResponse {
  const { id, name, tenantId, scopes, createdAt, expiresAt } = apiKey;
  return {
    id,
    name,
    tenantId,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
