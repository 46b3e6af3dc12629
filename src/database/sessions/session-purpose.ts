/** What a PostgreSQL connection is used for. Each purpose has connections of its own. */
export interface SessionPurpose {
  /** Shown by PostgreSQL as `application_name`: `tidings-<name>`. */
  readonly name: string;
  /** Connections that one process opens at most. */
  readonly connections: number;
  /**
   * Opened by a pool. An idle connection of a pool is not proved by anything until it is used, so
   * it is destroyed when any other connection of the process falls silent.
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
 * A prepared statement keeps the plan it was first given, when these tables may be empty, while
 * they grow to millions of rows: a sequential scan or hash join is right then and ruinous later.
 * Every one of these statements has the index it needs.
 */
export const INDEXES_ONLY = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  plan_cache_mode: 'force_generic_plan',
} as const;

/** What a crash of the server may forget is made again; waiting for the disk would cost latency. */
const NOT_WAITING_FOR_DISK = { synchronous_commit: 'off' } as const;

/** Every purpose, side by side. `docs/database.md` explains the times. */
export const PURPOSES = {
  /**
   * Requests, event handlers and periodic jobs (TypeORM and `SqlPool`). Its size is
   * `DATABASE_POOL_SIZE`. An idempotent POST that waits for the network holds a session lock here;
   * it proves its session well within the idle limit.
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
   * Durable readers of the log. What a reader writes commits with its cursor: if a crash of the
   * server forgets one it forgets both, and the reader repeats it. Holds no session locks, so it
   * may stay idle.
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
    settings: NOT_WAITING_FOR_DISK,
  },
  /** Claims and leases of deliveries: a claim that a crash of the server forgets is made again. */
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
    settings: { ...INDEXES_ONLY, ...NOT_WAITING_FOR_DISK },
  },
  /** Outcomes of deliveries, which must be on disk before they count. */
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
   * interval and a standby asks twice a second, so a session that is idle for seconds is one whose
   * client is gone: the server ends it and gives the lock to the next.
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
      // The outbox is almost always almost empty, and its statistics say so when it suddenly is
      // not: only a walk along the index from the low-water id is right for every state of it.
      enable_seqscan: 'off',
      enable_bitmapscan: 'off',
    },
  },
  /** LISTEN. A heartbeat proves the connection, since nothing may be notified for hours. */
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
  /** Checks of the server before anything else is opened. */
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
   * Migrations, before anything else is opened. A migration may take as long as it needs: its guard
   * lifts the silence limit. It waits for a lock no longer than the server takes to end an
   * abandoned transaction.
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
