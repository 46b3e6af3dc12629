import type { Type } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { FieldContext } from '../dto/dto-plan.js';
import { amountOf } from './amount-of.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';

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

interface ArrayOptions extends FieldOptions<unknown> {
  readonly min: number;
  readonly max: number;
}

/** An array of `min` to `max` objects, each with the fields of another DTO. */
export function ArrayField(of: () => Type<object>, options: ArrayOptions): PropertyDecorator {
  const { min, max } = options;
  const size = `must have ${amountOf(min, max, 'item')}`;
  return declareField(
    options,
    // @nestjs/swagger knows a lazy type by the name of its function, which is that of the property.
    { type: () => of(), isArray: true, minItems: min, maxItems: max },
    IsArray({ message: 'must be an array' }),
    ArrayMinSize(min, { message: size }),
    ArrayMaxSize(max, { message: size }),
    ValidateNested({ each: true, context: { of } satisfies FieldContext }),
  );
}

interface JsonOptions extends FieldOptions<unknown> {
  /** The OpenAPI schema of every member; absent: any value. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Any JSON object. The service validates its members. */
export function JsonField(options: JsonOptions): PropertyDecorator {
  const { members = true } = options;
  return declareField(
    options,
    { type: 'object', additionalProperties: members },
    IsObject({ message: 'must be an object' }),
  );
}
