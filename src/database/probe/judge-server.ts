import type { ServerFacts } from './server-facts.js';

/** The oldest version that is tested, which Debian 12 ships; 14 is no longer supported upstream. */
export const OLDEST_VERSION = 15;

/** Connections that a process opens: the fewest it can work with, and the most it opens. */
export interface ConnectionNeeds {
  readonly fewest: number;
  readonly most: number;
  /** The most with the smallest pool for the API. */
  readonly smallestPool: number;
}

/** Whether Tidings can use a server: no (`refusal`), with a warning, or without one. */
export interface Verdict {
  /** Why it cannot be used, and what to do, in one line. */
  readonly refusal?: string;
  readonly warning?: string;
}

/** Checks the requirements that have no workaround. */
export function judgeServer(facts: ServerFacts): Verdict {
  const refusal = unsuitable(facts);
  return refusal === undefined ? {} : { refusal };
}

function unsuitable(facts: ServerFacts): string | undefined {
  if (Math.floor(facts.version / 10_000) < OLDEST_VERSION) {
    return `it is PostgreSQL ${versionName(facts.version)}; Tidings needs ${OLDEST_VERSION} or later`;
  }
  if (facts.encoding !== 'UTF8') {
    return `its database has the encoding ${facts.encoding}; Tidings needs UTF8: create it with ENCODING 'UTF8' TEMPLATE template0`;
  }
  if (facts.inRecovery) {
    return (
      'it is a standby and cannot be written to: connect to the primary, ' +
      'or list all hosts and add target_session_attrs=read-write'
    );
  }
  if (facts.readOnly) {
    return 'it is read-only: set default_transaction_read_only=off for the server, the database and the role';
  }
  return undefined;
}

/**
 * Checks the connections of a pooler. The API's pool shrinks to fit, down to its minimum.
 * @param capacity the connections that it provides at once
 */
export function judgePooler(capacity: number, needs: ConnectionNeeds): Verdict {
  const given = `a pooler in front of it provides ${capacity} connections at once`;
  const remedy = `raise its default_pool_size to ${needs.most} for each process`;
  if (capacity < needs.smallestPool) {
    return {
      refusal: `${given}, and this process needs at least ${needs.smallestPool}: ${remedy}`,
    };
  }
  if (capacity < needs.most) {
    const instead = `DATABASE_POOL_SIZE is ${needs.most - capacity} less than configured`;
    return { warning: `PostgreSQL: ${given}, so ${instead}: ${remedy}` };
  }
  return {};
}

/** Checks the connections that the server has left: the limit that leaves the fewest decides. */
export function judgeConnections(facts: ServerFacts, needs: ConnectionNeeds): Verdict {
  const tightest = connectionLimits(facts).reduce((a, b) => (b.left < a.left ? b : a));
  const left = `${Math.max(tightest.left, 0)} connections left (${tightest.reason})`;
  if (tightest.left < needs.fewest) {
    return {
      refusal: `it has ${left}, and this process needs at least ${needs.fewest}: ${tightest.remedy}`,
    };
  }
  if (tightest.left < needs.most) {
    return {
      warning: `PostgreSQL has ${left}, and this process may open ${needs.most}: ${tightest.remedy}, or lower DATABASE_POOL_SIZE`,
    };
  }
  return {};
}

interface ConnectionLimit {
  readonly left: number;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Superusers are exempt from the limits of roles and databases, and may use reserved connections.
 */
function connectionLimits(facts: ServerFacts): readonly ConnectionLimit[] {
  const { maxConnections, reserved, isSuperuser, roleLimit, databaseLimit } = facts;
  const kept = isSuperuser ? 0 : reserved;
  const all: ConnectionLimit = {
    left: maxConnections - kept - facts.used,
    reason: `max_connections ${maxConnections}, ${kept} reserved, ${facts.used} in use`,
    remedy: 'raise max_connections or stop other clients',
  };
  if (isSuperuser) return [all];
  const limits = [all];
  if (roleLimit >= 0) {
    limits.push({
      left: roleLimit - facts.usedByRole,
      reason: `the role's limit ${roleLimit}, ${facts.usedByRole} in use`,
      remedy: 'raise it with ALTER ROLE … CONNECTION LIMIT',
    });
  }
  if (databaseLimit >= 0) {
    limits.push({
      left: databaseLimit - facts.usedByDatabase,
      reason: `the database's limit ${databaseLimit}, ${facts.usedByDatabase} in use`,
      remedy: 'raise it with ALTER DATABASE … CONNECTION LIMIT',
    });
  }
  return limits;
}

function versionName(version: number): string {
  return `${Math.floor(version / 10_000)}.${version % 10_000}`;
}
