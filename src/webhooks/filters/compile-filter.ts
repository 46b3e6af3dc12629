import { readerOf } from './data-path.js';
import { OPERATORS } from './operators.js';
import type { ValueTest } from './operators.js';

/** Whether an event with this `data` passes. */
export type DataPredicate = (data: unknown) => boolean;

/** Called for each error of a filter, with its path and a description. */
export type Refuse = (path: string, message: string) => void;

/** Whether the values at one path pass. */
type ValuesTest = (values: readonly unknown[]) => boolean;

/** The conditions of a filter on the values at one path. */
interface ConditionParts {
  /** At least one value must pass all of these. */
  readonly positive: ValueTest[];
  /** No value may pass any of these. */
  readonly negative: ValueTest[];
  /** The values must pass none of these. */
  readonly not: ValuesTest[];
}

type Members = readonly (readonly [string, unknown])[];

const MAX_DEPTH = 5;
const MAX_CLAUSES = 20;
const MAX_MEMBERS = 20;
/** For the whole filter. */
const MAX_COMPARISONS = 100;

/**
 * Compiles a filter on `data`. Its members are paths (`data.totalAmount`) with conditions for their
 * values, `$and` and `$or` with lists of such filters, or `$not` with one. All members must hold.
 *
 * The function is pure and total: it reports errors to `refuse`, and the predicate must then not be
 * used. The limits keep the cost of a filter per event small.
 */
export function compileFilter(filter: unknown, path: string, refuse: Refuse): DataPredicate {
  return new Compiler(refuse).clause(filter, path, 0);
}

class Compiler {
  private comparisons = 0;

  constructor(private readonly refuse: Refuse) {}

  clause(filter: unknown, path: string, depth: number): DataPredicate {
    const members = this.membersOf(filter, path, depth);
    return all(members.map(([name, value]) => this.member(name, value, path, depth)));
  }

  private member(name: string, value: unknown, parent: string, depth: number): DataPredicate {
    const path = `${parent}.${name}`;
    if (name === '$not') {
      const inner = this.clause(value, path, depth + 1);
      return (data) => !inner(data);
    }
    if (name === '$and') return all(this.clauses(value, path, depth));
    if (name === '$or') return any(this.clauses(value, path, depth));
    const read = readerOf(name);
    if (!read)
      return this.wrong(path, 'must be a path such as data.totalAmount, or one of $and, $or, $not');
    const test = this.condition(value, path, depth);
    return (data) => test(read(data));
  }

  private clauses(value: unknown, path: string, depth: number): DataPredicate[] {
    if (!Array.isArray(value) || value.length === 0 || value.length > MAX_CLAUSES) {
      return [this.wrong(path, `must be a list of 1 to ${MAX_CLAUSES} filters`)];
    }
    return value.map((clause, index) => this.clause(clause, `${path}.${index}`, depth + 1));
  }

  /** A bare value is shorthand for `$eq`. */
  private condition(value: unknown, path: string, depth: number): ValuesTest {
    const parts: ConditionParts = { positive: [], negative: [], not: [] };
    if (typeof value !== 'object' || value === null) {
      this.comparison('$eq', value, path, parts);
      return valuesTest(parts);
    }
    for (const [name, operand] of this.membersOf(value, path, depth + 1)) {
      const place = `${path}.${name}`;
      if (name === '$not') parts.not.push(this.condition(operand, place, depth + 1));
      else this.comparison(name, operand, place, parts);
    }
    return valuesTest(parts);
  }

  private comparison(name: string, operand: unknown, path: string, into: ConditionParts): void {
    this.comparisons += 1;
    if (this.comparisons > MAX_COMPARISONS) {
      this.refuse(path, `exceeds the limit of ${MAX_COMPARISONS} comparisons per filter`);
      return;
    }
    const operator = OPERATORS.get(name);
    if (!operator) {
      this.refuse(path, `must be one of ${[...OPERATORS.keys(), '$not'].join(', ')}`);
    } else if (!operator.accepts(operand)) {
      this.refuse(path, `must be ${operator.expected}`);
    } else {
      const side = operator.isNegative?.(operand) ? into.negative : into.positive;
      side.push(operator.test(operand as never));
    }
  }

  private membersOf(value: unknown, path: string, depth: number): Members {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const members = isObject ? Object.entries(value) : [];
    if (members.length === 0 || members.length > MAX_MEMBERS) {
      this.refuse(path, `must be an object with 1 to ${MAX_MEMBERS} members`);
      return [];
    }
    if (depth <= MAX_DEPTH) return members;
    this.refuse(path, `must not be nested more than ${MAX_DEPTH} levels deep`);
    return [];
  }

  private wrong(path: string, message: string): () => boolean {
    this.refuse(path, message);
    return () => false;
  }
}

/**
 * Combines the parts of a condition. A path through an array has several values: it passes if one
 * element passes, as in MongoDB's `$elemMatch`, so `{"$gte": 5, "$lt": 10}` requires an element
 * between the two, and not one above and another one below. Negations hold for every element.
 */
function valuesTest({ positive, negative, not }: ConditionParts): ValuesTest {
  return (values) =>
    (positive.length === 0 || values.some((value) => positive.every((test) => test(value)))) &&
    negative.every((test) => !values.some(test)) &&
    not.every((test) => !test(values));
}

function all<T>(tests: readonly ((value: T) => boolean)[]): (value: T) => boolean {
  return (value) => tests.every((test) => test(value));
}

function any<T>(tests: readonly ((value: T) => boolean)[]): (value: T) => boolean {
  return (value) => tests.some((test) => test(value));
}
