import type { Type } from '@nestjs/common';
import { Type as TransformTo } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { NotAList } from './not-a-list.js';

/** An object with the fields of another DTO. */
export function ObjectField(
  of: () => Type<object>,
  options: FieldOptions<unknown>,
): PropertyDecorator {
  return declareField(
    options,
    { type: of },
    NotAList(),
    ValidateNested({ message: 'must be an object' }),
    TransformTo(of),
  );
}
