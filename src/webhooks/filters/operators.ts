/** The operand of a comparison. */
type Scalar = string | number | boolean | null;

/** Whether a single value at a path passes. */
export type ValueTest = (value: unknown) => boolean;

/** A comparison that filters can use. */
interface Operator {
  /** The operand in words, for the error `must be <expected>`. */
  readonly expected: string;
  accepts(operand: unknown): boolean;
  /** The test for an operand that `accepts` has accepted. */
  test(operand: never): ValueTest;
  /** Whether the comparison holds exactly when no value passes its test. Default: never. */
  readonly isNegative?: (operand: unknown) => boolean;
}

const MAX_VALUES = 100;
const MAX_TEXT = 1_000;

function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

function isOrdered(value: unknown): value is string | number {
  return isScalar(value) && (typeof value === 'string' || typeof value === 'number');
}

function isList(value: unknown): value is Scalar[] {
  return (
    Array.isArray(value) && value.length > 0 && value.length <= MAX_VALUES && value.every(isScalar)
  );
}

const equality = { expected: 'a string, number, boolean or null', accepts: isScalar };
const membership = {
  expected: `1 to ${MAX_VALUES} strings, numbers, booleans or nulls`,
  accepts: isList,
};

/**
 * Values of different types never compare. Strings compare by their UTF-16 code units, which also
 * orders timestamps.
 */
function ordering(holds: (value: string | number, operand: string | number) => boolean): Operator {
  return {
    expected: 'a number or string',
    accepts: isOrdered,
    test: (operand: string | number) => (value) =>
      typeof value === typeof operand && holds(value as string | number, operand),
  };
}

const always = (): boolean => true;

/**
 * `$neq`, `$nin` and `{"$exists": false}` are the exact opposites of their counterparts: they hold
 * when no value passes, and therefore also when there is no value at all.
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['$eq', { ...equality, test: (operand: Scalar) => (value) => value === operand }],
  [
    '$neq',
    { ...equality, test: (operand: Scalar) => (value) => value === operand, isNegative: always },
  ],
  ['$gt', ordering((value, operand) => value > operand)],
  ['$gte', ordering((value, operand) => value >= operand)],
  ['$lt', ordering((value, operand) => value < operand)],
  ['$lte', ordering((value, operand) => value <= operand)],
  ['$in', { ...membership, test: (list: Scalar[]) => isOneOf(list) }],
  ['$nin', { ...membership, test: (list: Scalar[]) => isOneOf(list), isNegative: always }],
  [
    '$exists',
    {
      expected: 'true or false',
      accepts: (operand) => typeof operand === 'boolean',
      test: () => always,
      isNegative: (operand) => operand === false,
    },
  ],
  [
    '$startsWith',
    {
      expected: `a string of 1 to ${MAX_TEXT} characters`,
      accepts: (operand) => typeof operand === 'string' && operand !== '' && isScalar(operand),
      test: (operand: string) => (value) => typeof value === 'string' && value.startsWith(operand),
    },
  ],
]);

function isOneOf(list: readonly Scalar[]): ValueTest {
  const values = new Set<unknown>(list);
  return (value) => values.has(value);
}
