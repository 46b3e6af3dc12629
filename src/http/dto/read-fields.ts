import type { Type } from '@nestjs/common';
import { BadRequest } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';
import { planOf } from './dto-plan.js';
import { isObject, readDto } from './read-dto.js';

/**
 * The fields of a DTO out of another system's message, which may hold more of them.
 * @throws {BadRequest} naming each field that breaks a rule
 */
export function readFields<Dto extends object>(type: Type<Dto>, value: unknown): Dto {
  if (!isObject(value)) throw new BadRequest('invalid_message', 'The data is not an object.');
  const errors: FieldError[] = [];
  const dto = readDto(planOf(type), value, { from: 'message', errors });
  if (errors.length === 0) return dto as Dto;
  throw new BadRequest('invalid_message', 'Message validation failed.', { errors });
}
