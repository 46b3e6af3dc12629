import { IsString, Matches } from 'class-validator';
import { amountOf } from './amount-of.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';
import { HasLength } from './has-length.js';

interface StringOptions extends FieldOptions<string> {
  /** Minimum length; default 1. */
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
  /** Describes `pattern` in words: `must be <expected>`. */
  readonly expected?: string;
}

/** A string of `min` to `max` characters. */
export function StringField(options: StringOptions): PropertyDecorator {
  const { min = 1, max, pattern, expected } = options;
  const rules = [
    IsString({ message: 'must be a string' }),
    HasLength(min, max, { message: `must have ${amountOf(min, max, 'character')}` }),
  ];
  if (pattern) {
    const message = expected === undefined ? `must match ${pattern.source}` : `must be ${expected}`;
    rules.push(Matches(pattern, { message }));
  }
  const schema = { type: 'string', minLength: min, maxLength: max } as const;
  return declareField(options, pattern ? { ...schema, pattern: pattern.source } : schema, ...rules);
}
