import { v7 } from 'uuid';

/** A new UUID version 7 (RFC 9562 §5.7): unique, and roughly ordered by time, which keeps B-trees compact. */
export function newId(): string {
  return v7();
}
