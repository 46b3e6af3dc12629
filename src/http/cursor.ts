import { BadRequest } from '../common/index.js';

/** A cursor is opaque to callers: its content may change from one release to the next. */
export function encodeCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * What `encodeCursor` was given. It came through the caller's hands: check its shape before use.
 * @throws {BadRequest} when it is no cursor
 */
export function decodeCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  } catch (cause) {
    throw invalidCursor(cause);
  }
}

/** The refusal of a cursor that no list gave out. */
export function invalidCursor(cause?: unknown): BadRequest {
  return new BadRequest('invalid_request', 'The cursor is not one that this list gave out.', {
    cause,
    errors: [{ path: 'cursor', message: 'must be the nextCursor of an earlier answer' }],
  });
}
