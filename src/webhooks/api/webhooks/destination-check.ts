import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestPreparation } from '../../../http/index.js';
import { DestinationGuard } from '../../destinations/index.js';
import { CheckedUrl } from '../../subscriptions/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The `url` of the body, once `DestinationCheck` has checked it. */
    checkedUrl?: CheckedUrl;
    /** The same for `notifyUrl`; null if it is null in the body. */
    checkedNotifyUrl?: CheckedUrl | null;
  }
}

/**
 * Checks the `url` and the `notifyUrl` of the body before any transaction, because the check
 * queries DNS. It rejects nothing itself; the service that uses a URL throws the error.
 */
@Injectable()
export class DestinationCheck extends RequestPreparation {
  constructor(private readonly destinations: DestinationGuard) {
    super();
  }

  async prepare(request: FastifyRequest): Promise<void> {
    const { url, notifyUrl } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const isAdmin = request.caller?.isAdmin ?? false;
    const check = (text: string, path: string): Promise<CheckedUrl> =>
      CheckedUrl.check(text, this.destinations, { path, isAdmin });
    if (notifyUrl === null) request.checkedNotifyUrl = null;
    const [checkedUrl, checkedNotifyUrl] = await Promise.all([
      typeof url === 'string' ? check(url, 'url') : undefined,
      typeof notifyUrl === 'string' ? check(notifyUrl, 'notifyUrl') : undefined,
    ]);
    if (checkedUrl) request.checkedUrl = checkedUrl;
    if (checkedNotifyUrl) request.checkedNotifyUrl = checkedNotifyUrl;
  }
}

/** The checked `url` of the body; undefined if the body has none. */
export const BodyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedUrl,
);

/** The checked `notifyUrl` of the body; null stays null. */
export const BodyNotifyUrl = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CheckedUrl | null | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().checkedNotifyUrl,
);
