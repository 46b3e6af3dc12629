import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { BadRequest } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';
import { planOf } from './dto-plan.js';
import { isObject, readDto } from './read-dto.js';

/** What Nest sees of a parameter that names no DTO. */
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
 * Checks bodies and queries against their DTO, and makes instances of it. Unknown fields of a body are refused here;
 * unknown query parameters earlier, by `refuseUnknownQuery`, since a query may have parameters beside its DTO. It stands
 * in for Nest's `ValidationPipe`: the rules are class-validator's all the same, and an order of two items costs 15 µs
 * instead of 140.
 */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || NO_DTO.includes(metatype)) return value;
    // A request without a body may leave out everything that may be left out.
    const input = value === undefined ? {} : value;
    if (!isObject(input))
      throw new BadRequest('invalid_request', 'The body must be a JSON object.');
    const errors: FieldError[] = [];
    const dto = readDto(planOf(metatype as Type<object>), input, { from: type, errors });
    if (errors.length === 0) return dto;
    throw new BadRequest('invalid_request', 'Request validation failed.', {
      errors,
    });
  }
}
