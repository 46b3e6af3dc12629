import type { FieldError } from '../../common/index.js';
import { planOf } from './dto-plan.js';
import type { DtoPlan, FieldPlan } from './dto-plan.js';

/** More would only make the answer to a hostile body large. */
const MOST_ERRORS = 50;
const LONGEST_PATH = 200;

/**
 * How to read: a body's values have types and its fields are all known; a query has text, and maybe more of it; a
 * message has types, and maybe more of them.
 */
export interface Reading {
  readonly from: 'body' | 'query' | 'message';
  readonly errors: FieldError[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The instance of the DTO that the input makes; what is wrong with the input is added to `errors`. */
export function readDto(plan: DtoPlan, input: Fields, reading: Reading, prefix = ''): object {
  const dto = new plan.Dto() as Record<string, unknown>;
  if (reading.from === 'body') refuseUnknown(plan, input, reading, prefix);
  for (const field of plan.fields) {
    const given = Object.hasOwn(input, field.name) ? input[field.name] : undefined;
    // What is absent keeps the default that the class gives it.
    if (given !== undefined) dto[field.name] = valueOf(field, given, reading);
  }
  for (const field of plan.fields) check(field, dto, reading, prefix + field.name);
  return dto;
}

function refuseUnknown(plan: DtoPlan, input: Fields, reading: Reading, prefix: string): void {
  for (const key in input) {
    if (!plan.names.has(key)) addError(reading, prefix + key, 'is not a known field');
  }
}

function valueOf(field: FieldPlan, given: unknown, reading: Reading): unknown {
  const isText = reading.from === 'query' && typeof given === 'string';
  return isText && field.fromText ? field.fromText(given) : given;
}

function check(
  field: FieldPlan,
  dto: Record<string, unknown>,
  reading: Reading,
  path: string,
): void {
  const value = dto[field.name];
  for (const applies of field.conditions) {
    if (!applies(dto, value)) return;
  }
  for (const rule of field.rules) {
    const message = rule(dto, value);
    // The first broken rule says it: what is no string has no length either.
    if (message !== undefined) return addError(reading, path, message);
  }
  if (!field.nested) return;
  const plan = planOf(field.nested.of());
  dto[field.name] = field.nested.isList
    ? (value as unknown[]).map((item, i) => readObject(plan, item, reading, `${path}.${i}`))
    : readObject(plan, value, reading, path);
}

function readObject(plan: DtoPlan, value: unknown, reading: Reading, path: string): unknown {
  if (isObject(value)) return readDto(plan, value, reading, `${path}.`);
  addError(reading, path, 'must be an object');
  return undefined;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addError({ errors }: Reading, path: string, message: string): void {
  if (errors.length < MOST_ERRORS) errors.push({ path: path.slice(0, LONGEST_PATH), message });
}
