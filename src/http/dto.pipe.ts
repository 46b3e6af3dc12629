import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadRequest } from '../common/index.js';
import type { FieldError } from '../common/index.js';

/** Checks bodies and queries against their DTO. */
export class DtoPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) =>
        new BadRequest('invalid_request', 'The request breaks the rules of its fields.', {
          errors: errors.flatMap((error) => flatten(error, '')),
        }),
    });
  }
}

function flatten(error: ValidationError, prefix: string): FieldError[] {
  const path = prefix + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, `${path}.`))];
}
