import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import type { FieldOptions } from './field-options.js';

/**
 * One declaration for both uses of a field: class-validator's rules, checked in this order up to the first that
 * fails, and the property of the OpenAPI document.
 */
export function declareField(
  options: FieldOptions<unknown>,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  // Unlike class-validator's IsOptional, which lets null pass where only absence is meant.
  const skip = (value: unknown): boolean =>
    (optional && value === undefined) || (nullable && value === null);
  return applyDecorators(
    ValidateIf((_object, value: unknown) => !skip(value)),
    ...rules,
    ApiProperty({
      ...schema,
      description,
      required: !optional,
      ...(nullable ? { nullable } : {}),
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
  );
}
