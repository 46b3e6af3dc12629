import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches } from 'class-validator';
import { amountOf } from './amount-of.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';
import { HasLength } from './has-length.js';

interface StringListOptions<T extends string> extends FieldOptions<readonly T[]> {
  readonly min: number;
  readonly max: number;
  /** Maximum length of an item; default 255. */
  readonly itemMax?: number;
  readonly itemPattern?: RegExp;
}

/** An array of `min` to `max` non-empty strings. An error names the index of its item. */
export function StringListField<T extends string>(
  options: StringListOptions<T>,
): PropertyDecorator {
  const { min, max, itemMax = 255, itemPattern } = options;
  const size = `must have ${amountOf(min, max, 'item')}`;
  const rules = [
    IsArray({ message: 'must be an array' }),
    ArrayMinSize(min, { message: size }),
    ArrayMaxSize(max, { message: size }),
    IsString({ each: true, message: 'must be a string' }),
    HasLength(1, itemMax, {
      each: true,
      message: `must have ${amountOf(1, itemMax, 'character')}`,
    }),
  ];
  if (itemPattern) {
    rules.push(
      Matches(itemPattern, {
        each: true,
        message: `must match ${itemPattern.source}`,
      }),
    );
  }
  return declareField(
    options,
    {
      type: 'array',
      minItems: min,
      maxItems: max,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: itemMax,
        ...(itemPattern ? { pattern: itemPattern.source } : {}),
      },
    },
    ...rules,
  );
}
