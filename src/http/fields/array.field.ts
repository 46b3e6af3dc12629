import type { Type } from '@nestjs/common';
import { Type as TransformTo } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { HoldsNoLists } from './not-a-list.js';

interface ArrayOptions extends FieldOptions<unknown> {
  readonly min: number;
  readonly max: number;
}

/** An array of `min` to `max` objects, each with the fields of another DTO. */
export function ArrayField(of: () => Type<object>, options: ArrayOptions): PropertyDecorator {
  const { min, max } = options;
  const size = `must have ${min} to ${max} items`;
  return declareField(
    options,
    { type: of as () => Type<object>, isArray: true, minItems: min, maxItems: max },
    IsArray({ message: 'must be an array' }),
    ArrayMinSize(min, { message: size }),
    ArrayMaxSize(max, { message: size }),
    HoldsNoLists(),
    ValidateNested({ each: true, message: 'must be an object' }),
    TransformTo(of),
  );
}
