import { ValidateBy } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';
import { parseTimestamp } from './timestamp.js';

/** An RFC 3339 timestamp; it stays a string, `parseTimestamp` gives its instant. */
export function TimestampField(options: FieldOptions<string>): PropertyDecorator {
  return declareField(
    options,
    { type: 'string', format: 'date-time' },
    ValidateBy(
      {
        name: 'isTimestamp',
        validator: {
          validate: (value) => typeof value === 'string' && parseTimestamp(value) !== undefined,
        },
      },
      { message: 'must be an RFC 3339 timestamp such as 2025-01-31T12:00:00Z' },
    ),
  );
}
