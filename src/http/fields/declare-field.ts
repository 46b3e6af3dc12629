import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/** The options of every field. `example` appears in the OpenAPI document. */
export interface FieldOptions<Example> {
  readonly description: string;
  readonly example?: Example;
  /** The field can be absent. */
  readonly optional?: boolean;
  /** The field can be null. */
  readonly nullable?: boolean;
}

/**
 * Declares a field for both of its uses: class-validator's rules, checked in this order up to the
 * first violation, and the property of the OpenAPI document.
 */
export function declareField(
  options: FieldOptions<unknown>,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  // class-validator's IsOptional would also accept null where the field can only be absent.
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
