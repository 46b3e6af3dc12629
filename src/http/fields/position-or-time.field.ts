import { ValidateBy } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { parseTimestamp } from './timestamp.js';

/** A place in the log: a position as a number, or an RFC 3339 timestamp. */
export function PositionOrTimeField(options: FieldOptions<number | string>): PropertyDecorator {
  const maximum = Number.MAX_SAFE_INTEGER;
  return declareField(
    options,
    {
      oneOf: [
        { type: 'integer', minimum: 0, maximum },
        { type: 'string', format: 'date-time' },
      ],
    },
    ValidateBy(
      { name: 'isPositionOrTime', validator: { validate: isPositionOrTime } },
      { message: 'must be a position (a whole number) or an RFC 3339 timestamp' },
    ),
  );
}

function isPositionOrTime(value: unknown): boolean {
  if (typeof value === 'string') return parseTimestamp(value) !== undefined;
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
