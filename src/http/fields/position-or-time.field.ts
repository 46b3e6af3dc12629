import { ValidateBy } from 'class-validator';
import { parseResumePoint, RESUME_POINT } from '../../common/index.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { parseTimestamp } from './timestamp.js';

/** A place in the log: a position as a number, a resume point as a string, or an RFC 3339 timestamp. */
export function PositionOrTimeField(options: FieldOptions<number | string>): PropertyDecorator {
  const maximum = Number.MAX_SAFE_INTEGER;
  return declareField(
    options,
    {
      oneOf: [
        { type: 'integer', minimum: 0, maximum },
        { type: 'string', pattern: RESUME_POINT.source },
        { type: 'string', format: 'date-time' },
      ],
    },
    ValidateBy(
      { name: 'isPositionOrTime', validator: { validate: isPositionOrTime } },
      { message: 'must be a position (a whole number), a resume point or an RFC 3339 timestamp' },
    ),
  );
}

function isPositionOrTime(value: unknown): boolean {
  const position = typeof value === 'string' ? parseResumePoint(value)?.position : value;
  if (position === undefined) return parseTimestamp(String(value)) !== undefined;
  return Number.isSafeInteger(position) && Number(position) >= 0;
}
