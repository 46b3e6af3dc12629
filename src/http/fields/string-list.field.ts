import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Matches } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { HasLength } from './has-length.js';

interface StringListOptions<T extends string> extends FieldOptions<readonly T[]> {
  readonly min: number;
  readonly max: number;
  /** The most characters of an item; default 255. */
  readonly itemMax?: number;
  readonly itemPattern?: RegExp;
  /** The words that an item may be; absent: any. */
  readonly values?: readonly T[];
}

/** An array of `min` to `max` strings, none of them empty. */
export function StringListField<T extends string>(
  options: StringListOptions<T>,
): PropertyDecorator {
  const { min, max, itemMax = 255, itemPattern, values } = options;
  const size = `must have ${min} to ${max} items`;
  const rules = [
    IsArray({ message: 'must be an array' }),
    ArrayMinSize(min, { message: size }),
    ArrayMaxSize(max, { message: size }),
    IsString({ each: true, message: 'must hold strings only' }),
    HasLength(1, itemMax, {
      each: true,
      message: `must hold strings of 1 to ${itemMax} characters`,
    }),
  ];
  if (itemPattern) {
    rules.push(
      Matches(itemPattern, { each: true, message: `must hold items like ${itemPattern.source}` }),
    );
  }
  if (values) {
    rules.push(IsIn(values, { each: true, message: `must hold only ${values.join(', ')}` }));
  }
  return declareField(
    options,
    {
      type: 'array',
      minItems: min,
      maxItems: max,
      items: {
        type: 'string',
        ...(values ? { enum: [...values] } : { minLength: 1, maxLength: itemMax }),
        ...(itemPattern ? { pattern: itemPattern.source } : {}),
      },
    },
    ...rules,
  );
}
