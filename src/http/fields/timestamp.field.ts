import { ValidateBy } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './declare-field.js';

/** RFC 3339 §5.6. The time zone is required: a local time does not identify an instant. */
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;

/** An RFC 3339 timestamp. The field stays a string; `parseTimestamp` returns its instant. */
export function TimestampField(options: FieldOptions<string>): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && parseTimestamp(value) !== undefined;
  return declareField(
    options,
    { type: 'string', format: 'date-time' },
    ValidateBy(
      { name: 'isTimestamp', validator: { validate } },
      { message: 'must be an RFC 3339 timestamp such as 2025-01-31T12:00:00Z' },
    ),
  );
}

/** The instant of an RFC 3339 timestamp; `undefined` for other text, `2025-02-30T…` included. */
export function parseTimestamp(text: string): Date | undefined {
  const match = RFC_3339.exec(text);
  if (!match) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  // `Date` reads the 30th of February as the 2nd of March.
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.getUTCDate() === Number(match[3]) ? date : undefined;
}
