import { IsBoolean } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldContext } from '../dto/dto-plan.js';
import type { FieldOptions } from './declare-field.js';

/** `true` or `false`; in a query, that text. */
export function BooleanField(options: FieldOptions<boolean>): PropertyDecorator {
  return declareField(
    options,
    { type: 'boolean' },
    IsBoolean({ message: 'must be true or false', context: { fromText } satisfies FieldContext }),
  );
}

function fromText(text: string): unknown {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
