import type { Scope } from './scope.js';

/** Who is asking: the holder of an API key. */
export interface Caller {
  readonly keyId: string;
  /** The tenant that what the caller makes belongs to. */
  readonly tenantId: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly isAdmin: boolean;
  /** How the caller is named in events and in the audit: `api-key:<id>`. */
  readonly actor: string;
  /** The only tenant that the caller may see; null: every tenant (admin). */
  readonly tenantScope: string | null;
}

/** The caller that a key with these properties makes. */
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

/** Whether the caller has the scope, or every scope. */
export function mayDo(caller: Caller, scope: Scope): boolean {
  return caller.isAdmin || caller.scopes.has(scope);
}
