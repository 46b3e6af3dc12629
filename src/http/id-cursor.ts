import { decodeCursor, invalidCursor } from './cursor.js';
import { UUID } from './fields/index.js';

/** The id in the cursor of a list that is sorted by id. @throws {BadRequest} when there is none in it */
export function idOfCursor(cursor: string): string {
  const id = decodeCursor(cursor);
  if (typeof id === 'string' && UUID.test(id)) return id;
  throw invalidCursor();
}
