import { createParamDecorator, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DestinationGuard } from '../destinations/index.js';
import { CheckedUrl } from './checked-url.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body's `url`, once `DestinationCheck` has seen it. */
    checkedUrl?: CheckedUrl;
  }
}

/**
 * Has the `url` of the body checked. A guard only because guards run before the transaction that keeps an
 * idempotent answer: it lets every request pass, and whoever uses the URL hears of the refusal.
 */
@Injectable()
export class DestinationCheck implements CanActivate {
  constructor(private readonly destinations: DestinationGuard) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { url } = (request.body ?? {}) as { readonly url?: unknown };
    if (typeof url === 'string')
      request.checkedUrl = await CheckedUrl.check(url, this.destinations);
    return true;
  }
}

/** The body's `url` as `DestinationCheck` left it; undefined when the body has none. */
export const BodyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedUrl,
);
