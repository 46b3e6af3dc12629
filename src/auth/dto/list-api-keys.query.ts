import { EnumField, OrderedPageQuery } from '../../http/index.js';
import { API_KEY_STATUSES } from '../api-key.entity.js';
import type { ApiKeyStatus } from '../api-key.entity.js';

/** The query of `GET /api-keys`. */
export class ListApiKeys extends OrderedPageQuery {
  @EnumField(API_KEY_STATUSES, {
    name: 'ApiKeyStatus',
    description: 'Only keys with this status; absent: all keys.',
    optional: true,
  })
  readonly status?: ApiKeyStatus;
}
