/**
 * A permission of a key: `orders:read`. A module declares its scopes by requiring them on its
 * routes (`@Scopes('orders:read')`). `admin` implies all the others, on all tenants.
 */
export type Scope = `${string}:read` | `${string}:write` | 'admin';
