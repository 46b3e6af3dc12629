import { ValidateBy } from 'class-validator';
import type { ValidationOptions } from 'class-validator';

/**
 * Whether a text has `min` to `max` code points, which JSON Schema and PostgreSQL count as well.
 */
export function hasLength(text: unknown, min: number, max: number): boolean {
  if (typeof text !== 'string') return false;
  // A code point is one or two code units, so only lengths between these bounds need counting.
  if (text.length > 2 * max || text.length < min) return false;
  if (text.length <= max && text.length >= 2 * min) return true;
  let count = 0;
  for (const _character of text) count += 1;
  return count >= min && count <= max;
}

/** Replaces class-validator's `Length`, which does not count variation selectors. */
export function HasLength(min: number, max: number, options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => hasLength(value, min, max);
  return ValidateBy({ name: 'hasLength', validator: { validate } }, options);
}
