import type { Role } from '../../config/index.js';
import { PURPOSES } from '../sessions/index.js';
import type { ConnectionNeeds } from './judge-server.js';

/** One for statements, and one for the lock that an idempotent request holds. */
const FEWEST_API = 2;

/** The minimum and maximum number of connections that a process opens, by its roles. */
export function connectionNeeds(roles: readonly Role[], poolSize: number): ConnectionNeeds {
  const { listener, relay, readers, claims, outcomes } = PURPOSES;
  // Every process has an API pool and a listener, whatever its roles.
  const purposes = [
    { fewest: FEWEST_API, most: poolSize },
    { fewest: 1, most: listener.connections },
    ...(roles.includes('relay') ? [relay] : []).map(several),
    ...(roles.includes('worker') ? [readers, claims, outcomes] : []).map(several),
  ];
  const most = purposes.reduce((sum, purpose) => sum + purpose.most, 0);
  return {
    fewest: purposes.reduce((sum, purpose) => sum + purpose.fewest, 0),
    most,
    smallestPool: most - poolSize + FEWEST_API,
  };
}

function several({ connections }: { readonly connections: number }): {
  readonly fewest: number;
  readonly most: number;
} {
  return { fewest: 1, most: connections };
}
