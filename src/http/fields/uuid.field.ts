import { Matches } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';

/** The text form of a UUID of any version (RFC 9562 §4). */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID of any version. */
export function UuidField(options: FieldOptions<string>): PropertyDecorator {
  return declareField(
    options,
    { type: 'string', format: 'uuid' },
    Matches(UUID, { message: 'must be a UUID' }),
  );
}
