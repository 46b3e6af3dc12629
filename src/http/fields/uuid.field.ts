import { Matches } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { UUID } from './uuid.js';

/** A UUID of any version. */
export function UuidField(options: FieldOptions<string>): PropertyDecorator {
  return declareField(
    options,
    { type: 'string', format: 'uuid' },
    Matches(UUID, { message: 'must be a UUID' }),
  );
}
