import { createHash } from 'node:crypto';
import { BadRequest, commonProblems } from '../../common/index.js';

/** Characters of the fingerprint: 48 bits, enough to notice that another list is meant. */
const FINGERPRINT_LENGTH = 8;

/**
 * Identifies what a request lists: the list, and every parameter except `limit` and `cursor`. A
 * cursor contains it, since a place in one list means nothing in another.
 */
export function fingerprintOf(list: string, query: object): string {
  const selection = Object.entries(query)
    .filter(([name, value]) => name !== 'limit' && name !== 'cursor' && value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([list, selection]);
  return createHash('sha256').update(text).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Encodes a cursor. It is opaque to clients: its content may change between releases. */
export function encodeCursor(fingerprint: string, key: unknown): string {
  return Buffer.from(JSON.stringify([fingerprint, key])).toString('base64url');
}

/**
 * The key that `encodeCursor` encoded. A client can alter it: validate it before use.
 * @throws {BadRequest} when the text is not a cursor, or was returned for other parameters
 */
export function decodeCursor(fingerprint: string, text: string): unknown {
  const content = contentOf(text);
  if (!Array.isArray(content) || content.length !== 2) throw invalidCursor();
  const [made, key] = content as readonly unknown[];
  if (made === fingerprint) return key;
  throw new BadRequest(
    commonProblems.invalid_request,
    'The cursor belongs to a list with other parameters. Send it with the parameters of the request that returned it.',
    { errors: [{ path: 'cursor', message: 'belongs to another list, filter or order' }] },
  );
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  } catch (cause) {
    throw invalidCursor(cause);
  }
}

/** The error for a cursor that the list did not return. */
export function invalidCursor(cause?: unknown): BadRequest {
  return new BadRequest(
    commonProblems.invalid_request,
    'The cursor was not returned by this list.',
    {
      cause,
      errors: [{ path: 'cursor', message: 'must be the nextCursor of an earlier response' }],
    },
  );
}
