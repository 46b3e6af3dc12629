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
    /** The same of `notifyUrl`; null: the body's is null. */
    checkedNotifyUrl?: CheckedUrl | null;
  }
}

/**
 * Has the `url` and the `notifyUrl` of the body checked, before any transaction: the check asks DNS. It refuses nothing; whoever uses the URL
 * hears of the refusal.
 */
@Injectable()
export class DestinationCheck extends RequestPreparation {
  constructor(private readonly destinations: DestinationGuard) {
    super();
  }

  async prepare(request: FastifyRequest): Promise<void> {
    const { url, notifyUrl } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof url === 'string')
      request.checkedUrl = await CheckedUrl.check(url, this.destinations);
    if (notifyUrl === null) request.checkedNotifyUrl = null;
    if (typeof notifyUrl === 'string') {
      const checked = CheckedUrl.check(notifyUrl, this.destinations, 'notifyUrl');
      request.checkedNotifyUrl = await checked;
    }
  }
}

/** The body's `url` as `DestinationCheck` left it; undefined when the body has none. */
export const BodyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedUrl,
);

/** The body's `notifyUrl` in the same way; null stays null. */
export const BodyNotifyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | null | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedNotifyUrl,
);
