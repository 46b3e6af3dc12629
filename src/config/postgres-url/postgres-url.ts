/** `sslmode` as libpq defines it. */
export const SSL_MODES = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
] as const;
export type SslMode = (typeof SSL_MODES)[number];

/** The values of `target_session_attrs` that give a server Tidings can write to. */
export const TARGET_SESSION_ATTRS = ['any', 'read-write', 'primary'] as const;
export type TargetSessionAttrs = (typeof TARGET_SESSION_ATTRS)[number];

/**
 * One address of a URL; undefined parts default to `PGHOST` and `PGPORT`, then localhost and 5432.
 */
export interface PostgresHost {
  /** A name, an IP address, or the directory of a Unix socket. */
  readonly host: string | undefined;
  readonly port: number | undefined;
}

/** TLS parameters of a URL; the files are not read here. */
export interface TlsParameters {
  /** Undefined: `PGSSLMODE`, then a default that depends on the host. */
  readonly mode: SslMode | undefined;
  /** A file, or `system` for the roots that Node.js trusts. */
  readonly rootCert: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
  readonly keyPassword: string | undefined;
  /** TLS starts at once, without PostgreSQL's own negotiation. */
  readonly direct: boolean;
  readonly channelBinding: 'disable' | 'prefer' | 'require';
}

/** A parsed `DATABASE_URL`. */
export interface PostgresUrl {
  /** At least one, in the order in which to try them. */
  readonly hosts: readonly PostgresHost[];
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly tls: TlsParameters;
  readonly targetSessionAttrs: TargetSessionAttrs;
  /** Whether each connection tries the hosts in a random order. */
  readonly loadBalance: boolean;
  /** Time per host; undefined: the default of the caller. */
  readonly connectTimeoutMs: number | undefined;
  /** Command-line options for the server, sent as a startup parameter. */
  readonly options: string | undefined;
}
