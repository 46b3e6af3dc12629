import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestPreparation } from '../../http/index.js';
import { DestinationGuard } from '../destinations/index.js';
import { CheckedUrl } from './checked-url.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body's `url`, once `DestinationCheck` has seen it. */
    checkedUrl?: CheckedUrl;
  }
}

/**
 * Has the `url` of the body checked, before any transaction: the check asks DNS. It refuses nothing; whoever uses the URL
 * hears of the refusal.
 */
@Injectable()
export class DestinationCheck extends RequestPreparation {
  constructor(private readonly destinations: DestinationGuard) {
    super();
  }

  async prepare(request: FastifyRequest): Promise<void> {
    const { url } = (request.body ?? {}) as { readonly url?: unknown };
    if (typeof url === 'string')
      request.checkedUrl = await CheckedUrl.check(url, this.destinations);
  }
}

/** The body's `url` as `DestinationCheck` left it; undefined when the body has none. */
export const BodyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedUrl,
);
