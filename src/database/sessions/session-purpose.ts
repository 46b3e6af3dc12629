/** What a PostgreSQL connection is used for. Each purpose has connections of its own. */
export interface SessionPurpose {
  /** Shown by PostgreSQL as `application_name`: `tidings-<name>`. */
  readonly name: string;
  /** Connections that one process opens at most. */
  readonly connections: number;
  /**
   * Opened by a pool. Nothing verifies an idle pooled connection until it is used, so it is
   * destroyed when another connection to the same server falls silent.
   */
  readonly isPooled: boolean;
  /** The server cancels a statement that runs longer (SQLSTATE 57014); 0: no limit. */
  readonly statementTimeoutMs: number;
  /**
   * The connection is destroyed when the server has sent nothing for this long although it owes an
   * answer. Longer than `statementTimeoutMs`, so that a slow statement ends by the server's own
   * error. `null`: no limit.
   */
  readonly silenceLimitMs: number | null;
  /** The server gives up on a lock that is not granted within this time (SQLSTATE 55P03). */
  readonly lockTimeoutMs: number;
  /** The server ends a session that leaves a transaction open and idle; its locks are released. */
  readonly idleInTransactionTimeoutMs: number;
  /** The server ends a session that is idle outside of a transaction; 0: never. */
  readonly idleSessionTimeoutMs: number;
  /** The pool closes a connection that is unused for this long; 0: never. */
  readonly idleCloseMs: number;
  /** Settings beyond those that every session has. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * A prepared statement keeps its first plan, which may have been made when these tables were empty.
 * They grow to millions of rows, for which a sequential scan or a hash join would be ruinous. Each
 * of these statements has the index it needs.
 */
export const INDEXES_ONLY = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  plan_cache_mode: 'force_generic_plan',
} as const;

/** Rows that a crash of the server loses are created again, so commits do not wait for the disk. */
const ASYNCHRONOUS_COMMIT = { synchronous_commit: 'off' } as const;

/** Every purpose, side by side. `docs/database.md` explains the times. */
export const PURPOSES = {
  /**
   * Requests, event handlers and periodic jobs (TypeORM and `SqlPool`). Its size is
   * `DATABASE_POOL_SIZE`. An idempotent POST that waits for the network holds a session lock on one
   * of these connections, and uses it more often than the idle limit requires.
   */
  api: {
    name: 'api',
    connections: 16,
    isPooled: true,
    statementTimeoutMs: 8_000,
    silenceLimitMs: 10_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 30_000,
    idleSessionTimeoutMs: 60_000,
    idleCloseMs: 10_000,
    settings: {},
  },
  /**
   * Durable readers of the log. A reader commits its writes together with its cursor: a crash of
   * the server loses both or neither, and the reader repeats what is lost. It holds no session
   * locks, so the session may stay idle.
   */
  readers: {
    name: 'readers',
    connections: 4,
    isPooled: true,
    statementTimeoutMs: 6_000,
    silenceLimitMs: 8_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 15_000,
    idleSessionTimeoutMs: 0,
    idleCloseMs: 0,
    settings: ASYNCHRONOUS_COMMIT,
  },
  /** Claims and leases of deliveries. A claim that a crash of the server loses is repeated. */
  claims: {
    name: 'claims',
    connections: 2,
    isPooled: true,
    statementTimeoutMs: 6_000,
    silenceLimitMs: 8_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 15_000,
    idleSessionTimeoutMs: 0,
    idleCloseMs: 0,
    settings: { ...INDEXES_ONLY, ...ASYNCHRONOUS_COMMIT },
  },
  /** Outcomes of deliveries, which must be on disk before they count as recorded. */
  outcomes: {
    name: 'outcomes',
    connections: 1,
    isPooled: true,
    statementTimeoutMs: 6_000,
    silenceLimitMs: 8_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 15_000,
    idleSessionTimeoutMs: 0,
    idleCloseMs: 0,
    settings: INDEXES_ONLY,
  },
  /**
   * The relay's connection holds the leader's lock. A leader is never idle for longer than its poll
   * interval, and a standby asks for the lock twice a second. A session that is idle for seconds
   * has therefore lost its client: the server ends it, which frees the lock.
   */
  relay: {
    name: 'relay',
    connections: 1,
    isPooled: false,
    statementTimeoutMs: 3_000,
    silenceLimitMs: 4_000,
    lockTimeoutMs: 2_000,
    idleInTransactionTimeoutMs: 5_000,
    idleSessionTimeoutMs: 5_000,
    idleCloseMs: 0,
    settings: {
      // The outbox is nearly always empty, and its statistics still say so when it fills up: only
      // an index scan from the low-water id is right in every state.
      enable_seqscan: 'off',
      enable_bitmapscan: 'off',
    },
  },
  /** LISTEN. A heartbeat checks the connection, since there may be no notification for hours. */
  listener: {
    name: 'listener',
    connections: 1,
    isPooled: false,
    statementTimeoutMs: 2_000,
    silenceLimitMs: 3_000,
    lockTimeoutMs: 2_000,
    idleInTransactionTimeoutMs: 15_000,
    idleSessionTimeoutMs: 60_000,
    idleCloseMs: 0,
    settings: {},
  },
  /** Checks of the server, before any other connection is opened. */
  probe: {
    name: 'probe',
    connections: 3,
    isPooled: false,
    statementTimeoutMs: 5_000,
    silenceLimitMs: 6_000,
    lockTimeoutMs: 2_000,
    idleInTransactionTimeoutMs: 15_000,
    idleSessionTimeoutMs: 15_000,
    idleCloseMs: 0,
    settings: {},
  },
  /**
   * Migrations, before any other connection is opened. A migration may take as long as it needs:
   * its guard lifts the silence limit. It waits for a lock only as long as the server takes to end
   * an abandoned transaction.
   */
  migrations: {
    name: 'migrations',
    connections: 1,
    isPooled: false,
    statementTimeoutMs: 0,
    silenceLimitMs: 5_000,
    lockTimeoutMs: 60_000,
    idleInTransactionTimeoutMs: 60_000,
    idleSessionTimeoutMs: 60_000,
    idleCloseMs: 0,
    settings: {},
  },
} as const satisfies Record<string, SessionPurpose>;

export type PurposeName = keyof typeof PURPOSES;
