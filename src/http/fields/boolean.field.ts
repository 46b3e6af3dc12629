import { IsBoolean } from 'class-validator';
import { declareField } from './declare-field.js';
import type { FieldContext } from '../dto/dto-plan.js';
import type { FieldOptions } from './field-options.js';

/** `true` or `false`. In a query string the text of one. */
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
