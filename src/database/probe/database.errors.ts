import { reasonOf } from '../addresses/index.js';

/** PostgreSQL cannot be reached. The message is one line and contains no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** PostgreSQL is reachable but unsuitable. The message is one line and says what to do. */
export class DatabaseUnsuitable extends Error {
  override readonly name = 'DatabaseUnsuitable';

  constructor(place: string, reason: string, options?: ErrorOptions) {
    super(`cannot use PostgreSQL at ${place}: ${reason}`, options);
  }
}

/** The error for a failed connection, with advice where the server's message gives none. */
export function unreachable(place: string, cause: unknown): DatabaseUnreachable {
  const reason = reasonOf(cause);
  const advice = ADVICE.find(({ of }) => of.test(reason))?.advice;
  const message = `cannot reach PostgreSQL at ${place}: ${reason}`;
  return new DatabaseUnreachable(advice ? `${message} (${advice})` : message, { cause });
}

const ADVICE = [
  {
    of: /unsupported startup parameter.*options/,
    advice: 'PgBouncer rejects `options`: set them with ALTER ROLE … SET or ALTER DATABASE … SET',
  },
  {
    of: /too many (clients|connections)|connection slots are reserved/,
    advice: 'raise max_connections or the CONNECTION LIMIT, or stop other clients',
  },
] as const;
