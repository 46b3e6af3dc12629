import { reasonOf } from '../addresses/index.js';

/** There is no connection to PostgreSQL; the message is one line and shows no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** PostgreSQL is there and cannot be used; the message is one line and says what to do. */
export class DatabaseUnsuitable extends Error {
  override readonly name = 'DatabaseUnsuitable';

  constructor(place: string, reason: string, options?: ErrorOptions) {
    super(`cannot use PostgreSQL at ${place}: ${reason}`, options);
  }
}

/** A connection that failed, with what to do where the server's own words do not say it. */
export function unreachable(place: string, cause: unknown): DatabaseUnreachable {
  const reason = reasonOf(cause);
  const advice = ADVICE.find(({ of }) => of.test(reason))?.advice;
  const message = `cannot reach PostgreSQL at ${place}: ${reason}`;
  return new DatabaseUnreachable(advice ? `${message} (${advice})` : message, { cause });
}

const ADVICE = [
  {
    of: /unsupported startup parameter.*options/,
    advice: 'PgBouncer takes no `options`: set them with ALTER ROLE … SET or ALTER DATABASE … SET',
  },
  {
    of: /too many (clients|connections)|connection slots are reserved/,
    advice: 'raise max_connections or the CONNECTION LIMIT, or stop other clients',
  },
] as const;
