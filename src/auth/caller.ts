import type { Scope } from './scope.js';

/** The holder of an API key, on whose behalf a request runs. */
export interface Caller {
  readonly keyId: string;
  /** The tenant that owns everything the caller creates. */
  readonly tenantId: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly isAdmin: boolean;
  /** The name of the caller in events: `api-key:<id>`. */
  readonly actor: string;
  /** The only tenant whose data the caller can see; null: every tenant (admin). */
  readonly tenantScope: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined without a valid key or token. */
    caller?: Caller;
  }
}

/** The caller identified by a key with these properties. */
export function callerOf(key: {
  readonly id: string;
  readonly tenantId: string;
  readonly scopes: readonly Scope[];
}): Caller {
  const isAdmin = key.scopes.includes('admin');
  return Object.freeze({
    keyId: key.id,
    tenantId: key.tenantId,
    scopes: new Set(key.scopes),
    isAdmin,
    actor: `api-key:${key.id}`,
    tenantScope: isAdmin ? null : key.tenantId,
  });
}

/** The id of the key in `ADMIN_API_KEY`, which has no row. */
export const ADMIN_KEY_ID = 'admin';

/** The holder of `ADMIN_API_KEY`. */
export const ADMIN: Caller = callerOf({ id: ADMIN_KEY_ID, tenantId: 'default', scopes: ['admin'] });

/** Whether the caller has the scope; an admin has every scope. */
export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.isAdmin || caller.scopes.has(scope);
}
