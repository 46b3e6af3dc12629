import { DatabaseConnectionError } from '../../common/index.js';

/** Node's code for a connection that timed out; it maps to the HTTP status 503. */
const TIMED_OUT = 'ETIMEDOUT';

/** The server sent no response in time; the connection was destroyed. */
export class ConnectionSilent extends DatabaseConnectionError {
  override readonly name = 'ConnectionSilent';
  readonly code = TIMED_OUT;

  constructor(purpose: string, silentMs: number, step: 'connect' | 'statement') {
    super(`no answer from PostgreSQL to a ${step} (${purpose}) for ${Math.round(silentMs)} ms`);
  }
}

/** The connection was idle in its pool when another one fell silent, and was destroyed with it. */
export class ConnectionSuspect extends DatabaseConnectionError {
  override readonly name = 'ConnectionSuspect';
  readonly code = TIMED_OUT;

  constructor(purpose: string) {
    super(`idle connection to PostgreSQL (${purpose}) dropped: another one fell silent`);
  }
}
