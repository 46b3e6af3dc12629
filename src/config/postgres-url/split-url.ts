/** The parts of a connection URL, percent-decoded except `hosts`. */
export interface UrlParts {
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** As written: commas and colons separate hosts and ports before they are decoded. */
  readonly hosts: string;
  readonly database: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

/** The same as libpq: `#` has no meaning, and each part may hold percent-escapes. */
const URL_FORM = /^postgres(?:ql)?:\/\/([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s;

/**
 * Splits a PostgreSQL connection URL. `new URL` cannot: it refuses several ports and an empty host.
 * @throws {RangeError} whose message repeats no part of the URL, since any may hold the password
 */
export function splitUrl(url: string): UrlParts {
  const found = URL_FORM.exec(url);
  if (!found) {
    throw new RangeError('is not a URL that starts with postgres:// or postgresql://');
  }
  const [, authority = '', path = '', query = ''] = found;
  // Then a / of the password ended the authority, and the rest of it would pass for the database.
  if (path.includes('@')) {
    throw new RangeError(
      'has an @ in its database name: write @ as %40, and / in a password as %2F',
    );
  }
  // The last @: a password may hold one that is not escaped.
  const at = authority.lastIndexOf('@');
  const [user, password] = splitOnce(at === -1 ? '' : authority.slice(0, at), ':');
  return {
    user: decode(user, 'user name') || undefined,
    password: decode(password ?? '', 'password') || undefined,
    hosts: authority.slice(at + 1),
    database: decode(path, 'database name') || undefined,
    parameters: readQuery(query),
  };
}

/** Decodes percent-escapes; `part` names the part in the message. */
export function decode(text: string, part: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new RangeError(`has a ${part} with an invalid percent-escape (write % as %25)`, {
      cause,
    });
  }
}

function readQuery(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name, value] = splitOnce(pair, '=');
    if (value === undefined) throw new RangeError('has a query parameter without a value');
    parameters.set(decode(name, 'query parameter'), decode(value, 'query parameter'));
  }
  return parameters;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
