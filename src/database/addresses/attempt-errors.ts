import { DatabaseConnectionError } from '../../common/index.js';
import { hostPlace } from '../../config/index.js';
import type { PostgresHost } from '../../config/index.js';
import { TlsMisconfigured } from './tls-options.js';

/** A failed attempt to connect to one host. */
export interface FailedAttempt {
  readonly host: PostgresHost;
  readonly error: unknown;
}

/** The server is reachable but is not of the kind that `target_session_attrs` asks for. */
export class UnsuitableServer extends DatabaseConnectionError {
  override readonly name = 'UnsuitableServer';
}

/** No host of `DATABASE_URL` can be used; the message names each with its reason. */
export class NoUsableHost extends DatabaseConnectionError {
  override readonly name = 'NoUsableHost';
  /** The code of the last failure, so that it is handled like the failure of a single host. */
  readonly code: string;

  constructor(failures: readonly FailedAttempt[]) {
    const reasons = failures.map(({ host, error }) => `${hostPlace(host)}: ${reasonOf(error)}`);
    super(reasons.join('; '), { cause: failures.at(-1)?.error });
    this.code = codeOf(failures.at(-1)?.error) ?? 'ECONNREFUSED';
  }
}

/**
 * The first line of an error. The message of an `AggregateError`, as for a host with several
 * addresses, is empty.
 */
export function reasonOf(error: unknown): string {
  const { errors, message } = error as { readonly errors?: unknown; readonly message?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return reasonOf(errors[0]);
  return typeof message === 'string' ? (message.split('\n')[0] ?? '') : String(error);
}

/**
 * Whether to try the same host with the other TLS choice: the host offers no TLS, aborts the
 * handshake, or has no entry in pg_hba.conf for this choice.
 */
export function mayChangeTls(error: unknown): boolean {
  if (error instanceof TlsMisconfigured) return false;
  const code = codeOf(error);
  if (code === '28000') return true;
  return /SSL|TLS|certificate/i.test(reasonOf(error)) || /^ERR_(SSL|TLS)/.test(code ?? '');
}

/** As in libpq, the next host is not tried after a wrong password, role or database. */
export function isFinal(error: unknown): boolean {
  return /^(28|3D)/.test(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
