import { ValidateBy } from 'class-validator';
import { parseResumePoint, RESUME_POINT } from '../../common/index.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';
import { parseTimestamp } from './timestamp.field.js';

const POSITION = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const RESUME_POINT_TEXT = { type: 'string', pattern: RESUME_POINT.source } as const;

/** A resume point in a query: `<position>` or `<position>.<epoch>`. The field keeps its text. */
export function ResumePointField(options: FieldOptions<string>): PropertyDecorator {
  return declareField(
    options,
    { anyOf: [POSITION, RESUME_POINT_TEXT] },
    ValidateBy(
      { name: 'isResumePoint', validator: { validate: isResumePoint } },
      { message: 'must be a position, or the nextCursor of an earlier response' },
    ),
  );
}

/**
 * A place in the log: a position as a number, a resume point as a string, or an RFC 3339 timestamp.
 */
export function PositionOrTimeField(options: FieldOptions<number | string>): PropertyDecorator {
  return declareField(
    options,
    { oneOf: [POSITION, RESUME_POINT_TEXT, { type: 'string', format: 'date-time' }] },
    ValidateBy(
      { name: 'isPositionOrTime', validator: { validate: isPositionOrTime } },
      { message: 'must be a position (a whole number), a resume point or an RFC 3339 timestamp' },
    ),
  );
}

function isResumePoint(value: unknown): boolean {
  const point = typeof value === 'string' ? parseResumePoint(value) : null;
  return point !== null && Number.isSafeInteger(point.position);
}

function isPositionOrTime(value: unknown): boolean {
  const position = typeof value === 'string' ? parseResumePoint(value)?.position : value;
  if (position === undefined) return parseTimestamp(String(value)) !== undefined;
  return Number.isSafeInteger(position) && Number(position) >= 0;
}
