import type { Caller } from './caller.js';
import { callerOf } from './caller.js';

/** The id of the key in `ADMIN_API_KEY`, which has no row. */
export const ADMIN_KEY_ID = 'admin';

/** Whoever holds `ADMIN_API_KEY`. */
export const ADMIN: Caller = callerOf({ id: ADMIN_KEY_ID, tenantId: 'default', scopes: ['admin'] });
