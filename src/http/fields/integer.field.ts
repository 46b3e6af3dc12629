import { IsInt, Max, Min } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldContext } from '../dto/dto-plan.js';
import type { FieldOptions } from './declare-field.js';

interface IntegerOptions extends FieldOptions<number> {
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

/** A whole number; in a query, its decimal text. */
export function IntegerField(options: IntegerOptions): PropertyDecorator {
  const { min, max } = options;
  const range = min === max ? `must be ${max}` : `must be from ${min} to ${max}`;
  return declareField(
    options,
    { type: 'integer', minimum: min, maximum: max, default: options.default },
    IsInt({ message: 'must be a whole number', context: { fromText } satisfies FieldContext }),
    Min(min, { message: range }),
    Max(max, { message: range }),
  );
}

/** Accepts no more digits than a number represents exactly. */
function fromText(text: string): unknown {
  return /^-?\d{1,16}$/.test(text) ? Number(text) : text;
}
