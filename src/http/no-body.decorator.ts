import { Injectable, UseGuards } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BadRequest, commonProblems } from '../common/index.js';

@Injectable()
class NoBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined || body === null) return true;
    const fields = typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
    if (fields.length === 0) return true;
    throw new BadRequest(commonProblems.invalid_request, 'This request must not have a body.', {
      errors: fields.slice(0, 50).map((path) => ({ path, message: 'is not a known field' })),
    });
  }
}

/** The route takes no body. `{}` is accepted; any field is rejected like an unknown one. */
export function NoBody(): MethodDecorator & ClassDecorator {
  return UseGuards(NoBodyGuard);
}
