/** The permissions of a key. `admin` implies all the others, on all tenants. */
export const SCOPES = [
  'orders:read',
  'orders:write',
  'inventory:read',
  'inventory:write',
  'events:read',
  'webhooks:read',
  'webhooks:write',
  'admin',
] as const;

export type Scope = (typeof SCOPES)[number];
