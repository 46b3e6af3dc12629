import type { ValueTest } from './operators.js';

/** Whether the values at a path pass. */
export type ValuesTest = (values: readonly unknown[]) => boolean;

/** What a filter asks of the values at one path. */
export interface ConditionParts {
  /** One and the same value must pass all of these. */
  readonly positive: ValueTest[];
  /** No value may pass any of these. */
  readonly negative: ValueTest[];
  /** None of these may pass. */
  readonly not: ValuesTest[];
}

/**
 * The test for all parts. A path that leads through an array has many values: it passes when one
 * element passes, as in MongoDB's `$elemMatch`, so that `{"$gte": 5, "$lt": 10}` asks for an
 * element between the two and not for one above and another one below. Negations hold for every
 * element.
 */
export function valuesTest({ positive, negative, not }: ConditionParts): ValuesTest {
  return (values) =>
    (positive.length === 0 || values.some((value) => positive.every((test) => test(value)))) &&
    negative.every((test) => !values.some(test)) &&
    not.every((test) => !test(values));
}
