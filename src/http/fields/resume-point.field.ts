import { ValidateBy } from 'class-validator';
import { parseResumePoint, RESUME_POINT } from '../../common/index.js';
import { declareField } from './declare-field.js';
import type { FieldOptions } from './field-options.js';

/** A resume point of the log in a query: `<position>` or `<position>.<epoch>`. The field keeps its text. */
export function ResumePointField(options: FieldOptions<string>): PropertyDecorator {
  const type = {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: RESUME_POINT.source },
    ],
  };
  return declareField(
    options,
    type,
    ValidateBy(
      { name: 'isResumePoint', validator: { validate: isResumePoint } },
      { message: 'must be a position, or the nextCursor of an earlier answer' },
    ),
  );
}

function isResumePoint(value: unknown): boolean {
  const point = typeof value === 'string' ? parseResumePoint(value) : null;
  return point !== null && Number.isSafeInteger(point.position);
}
