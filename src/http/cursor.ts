import { BadRequest, commonProblems } from '../common/index.js';
import { UUID } from './fields/index.js';

/** Encodes a cursor. It is opaque to clients: its content may change between releases. */
export function encodeCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * The value that `encodeCursor` encoded. A client can alter it: validate it before use.
 * @throws {BadRequest} when the text is not a cursor
 */
export function decodeCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  } catch (cause) {
    throw invalidCursor(cause);
  }
}

/** The id in the cursor of a list sorted by id. @throws {BadRequest} when it contains none */
export function idOfCursor(cursor: string): string {
  const id = decodeCursor(cursor);
  if (typeof id === 'string' && UUID.test(id)) return id;
  throw invalidCursor();
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
