import { IsIn } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';

interface EnumOptions<T extends string> extends FieldOptions<T> {
  /** With a `name`, the same for all fields of that name: it is part of their schema. */
  readonly default?: T;
  /** The schema of the values in the OpenAPI document; absent: they are listed in the field. */
  readonly name?: string;
}

/** One of the given strings. */
export function EnumField<T extends string>(
  values: readonly T[],
  options: EnumOptions<T>,
): PropertyDecorator {
  const { name } = options;
  return declareField(
    options,
    {
      type: 'string',
      enum: [...values],
      default: options.default,
      // Without a description of its own: each of its uses has one.
      ...(name === undefined
        ? {}
        : { enumName: name, enumSchema: { description: undefined, default: options.default } }),
    },
    IsIn(values, { message: `must be one of ${values.join(', ')}` }),
  );
}
