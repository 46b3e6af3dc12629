import { IsObject } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';

/** Any JSON object; what its members mean is for the service to check. */
export function JsonField(options: FieldOptions<unknown>): PropertyDecorator {
  return declareField(
    options,
    { type: 'object', additionalProperties: true },
    IsObject({ message: 'must be an object' }),
  );
}
