import { ValidateBy } from 'class-validator';
import type { ValidationOptions } from 'class-validator';

/** Whether a text has `min` to `max` characters: code points, as JSON Schema and PostgreSQL count them. */
export function hasLength(text: unknown, min: number, max: number): boolean {
  if (typeof text !== 'string') return false;
  // A code point is one or two code units: only between the bounds is there anything to count.
  if (text.length > 2 * max || text.length < min) return false;
  if (text.length <= max && text.length >= 2 * min) return true;
  let count = 0;
  for (const _character of text) count += 1;
  return count >= min && count <= max;
}

/** class-validator's own `Length` takes a text for shorter than it is: it does not count variation selectors. */
export function HasLength(min: number, max: number, options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => hasLength(value, min, max);
  return ValidateBy({ name: 'hasLength', validator: { validate } }, options);
}
