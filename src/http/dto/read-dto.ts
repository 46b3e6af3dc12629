import type { Type } from '@nestjs/common';
import { BadRequest } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';
import { httpProblems } from '../problems/http.problems.js';
import { planOf } from './dto-plan.js';
import type { DtoPlan, FieldPlan } from './dto-plan.js';

/** Limits on the size of the response to a hostile body. */
const MAX_ERRORS = 50;
const MAX_PATH_LENGTH = 200;

const REQUIRED = 'is required';

/**
 * How to read an input. A body has typed values and no unknown fields; a query has text values, and
 * can have further parameters; a message has typed values, and can have further fields.
 */
export interface Reading {
  readonly from: 'body' | 'query' | 'message';
  readonly errors: FieldError[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads an input into an instance of the DTO, and adds its validation errors to `errors`. */
export function readDto(plan: DtoPlan, input: Fields, reading: Reading, prefix = ''): object {
  const dto = new plan.Dto() as Record<string, unknown>;
  if (reading.from === 'body') rejectUnknown(plan, input, reading, prefix);
  for (const field of plan.fields) {
    const given = Object.hasOwn(input, field.name) ? input[field.name] : undefined;
    // An absent field keeps the default of its class.
    if (given !== undefined) dto[field.name] = valueOf(field, given, reading);
  }
  for (const field of plan.fields) check(field, dto, reading, prefix + field.name);
  return dto;
}

function rejectUnknown(plan: DtoPlan, input: Fields, reading: Reading, prefix: string): void {
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
    const violation = rule(dto, value);
    if (!violation) continue;
    const { index, message } = violation;
    // Report the first violation only: a value that is not a string has no length either.
    if (value === undefined) return addError(reading, path, REQUIRED);
    return addError(reading, index === undefined ? path : `${path}.${index}`, message);
  }
  if (!field.nested) return;
  if (value === undefined) return addError(reading, path, REQUIRED);
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

/**
 * Reads the fields of a DTO from a message of another system, which can have further fields.
 * @throws {BadRequest} naming each field that violates a rule
 */
export function readFields<Dto extends object>(type: Type<Dto>, value: unknown): Dto {
  if (!isObject(value))
    throw new BadRequest(httpProblems.invalid_message, 'The data is not an object.');
  const errors: FieldError[] = [];
  const dto = readDto(planOf(type), value, { from: 'message', errors });
  if (errors.length === 0) return dto as Dto;
  throw new BadRequest(httpProblems.invalid_message, 'Message validation failed.', { errors });
}

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addError({ errors }: Reading, path: string, message: string): void {
  if (errors.length < MAX_ERRORS) errors.push({ path: path.slice(0, MAX_PATH_LENGTH), message });
}
