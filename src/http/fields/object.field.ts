import type { Type } from '@nestjs/common';
import { ValidateNested } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldContext } from '../dto/dto-plan.js';
import type { FieldOptions } from './field-options.js';

/** An object with the fields of another DTO. */
export function ObjectField(
  of: () => Type<object>,
  options: FieldOptions<unknown>,
): PropertyDecorator {
  return declareField(
    options,
    // @nestjs/swagger knows a lazy type by the name of its function, which is that of the property.
    { type: () => of() },
    ValidateNested({ context: { of } satisfies FieldContext }),
  );
}
