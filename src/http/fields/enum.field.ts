import { IsIn } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';

/** One of the given strings. */
export function EnumField<T extends string>(
  values: readonly T[],
  options: FieldOptions<T>,
): PropertyDecorator {
  return declareField(
    options,
    { type: 'string', enum: [...values] },
    IsIn(values, { message: `must be one of ${values.join(', ')}` }),
  );
}
