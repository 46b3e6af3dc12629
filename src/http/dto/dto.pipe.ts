import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { BadRequest, commonProblems } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';
import { planOf } from './dto-plan.js';
import { isObject, readDto } from './read-dto.js';

/** The types that Nest sees for a parameter without a DTO. */
const NO_DTO: readonly unknown[] = [
  undefined,
  Object,
  String,
  Number,
  Boolean,
  Array,
  Buffer,
  Date,
];

/**
 * Validates bodies and queries against their DTO, and returns instances of it. Unknown fields of a
 * body are rejected here; unknown query parameters earlier, by `rejectUnknownQuery`, since a query
 * can have parameters besides its DTO. It replaces Nest's `ValidationPipe`: the rules are
 * class-validator's, but an order of two items takes 15 µs instead of 140.
 */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || NO_DTO.includes(metatype)) return value;
    // A missing body is valid if all fields are optional.
    const input = value === undefined ? {} : value;
    if (!isObject(input))
      throw new BadRequest(commonProblems.invalid_request, 'The body must be a JSON object.');
    const errors: FieldError[] = [];
    const dto = readDto(planOf(metatype as Type<object>), input, { from: type, errors });
    if (errors.length === 0) return dto;
    throw new BadRequest(commonProblems.invalid_request, 'Request validation failed.', {
      errors,
    });
  }
}
