import { Injectable, Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { commonProblems, NotFound } from '../common/index.js';
import { UUID } from './fields/index.js';

/** Rejects a malformed id with 404, since no resource has it. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (UUID.test(value)) return value.toLowerCase();
    throw new NotFound(commonProblems.not_found, 'No such resource: its id must be a UUID.');
  }
}

/** A path parameter that is a UUID: `@UuidParam('id') id: string`. Anything else is a 404. */
export function UuidParam(name: string): ParameterDecorator {
  return Param(name, UuidPipe);
}
