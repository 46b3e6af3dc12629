/** SQLSTATE: connection exceptions, operator intervention (shutdown), too many connections. */
const SQLSTATE = /^(08...|57P..|53300)$/;
/** Errors of a socket. */
const SOCKET = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** What node-postgres and TypeORM say of a connection that is gone; these errors have no code. */
const MESSAGE =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query runner already released)/;

/** The parts of an error that matter here; `errors` are those of an `AggregateError`. */
interface ErrorShape {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Whether a database error, or a cause of it, says that there is no connection to PostgreSQL. */
export function isConnectionLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, errors } = error as ErrorShape;
  if (typeof code === 'string' && (SQLSTATE.test(code) || SOCKET.test(code))) return true;
  if (typeof message === 'string' && MESSAGE.test(message)) return true;
  if (Array.isArray(errors) && errors.some(isConnectionLost)) return true;
  return isConnectionLost(cause);
}
