import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hasScope } from '../../../auth/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { RequestPreparation, UUID } from '../../../http/index.js';
import { SubscriptionFinder, WebhookNotFound } from '../../subscriptions/index.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';
import { OwnershipChallenges, Verifications } from '../../lifecycle/index.js';
import type { OwnershipProof } from '../../lifecycle/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The result of the challenge to the URL of the webhook in the path. */
    ownershipProof?: OwnershipProof;
  }
}

/**
 * Challenges the URL of the webhook in the path, if it is not verified, before any transaction,
 * because it waits for the receiver. Only for callers who may change the webhook; the route rejects
 * the others.
 */
@Injectable()
export class OwnershipCheck extends RequestPreparation {
  constructor(
    private readonly finder: SubscriptionFinder,
    private readonly verifications: Verifications,
    private readonly challenges: OwnershipChallenges,
    private readonly config: WebhooksConfig,
  ) {
    super();
  }

  async prepare(request: FastifyRequest): Promise<void> {
    const { caller } = request;
    if (!this.config.verify || !caller || !hasScope(caller, 'webhooks:write')) return;
    const { id } = request.params as { readonly id: string };
    const webhook = UUID.test(id) ? await this.tryFind(id, caller.tenantScope) : null;
    if (!webhook || (await this.verifications.find(id)) === null) return;
    request.ownershipProof = await this.challenges.send(webhook);
  }

  private async tryFind(
    id: string,
    tenantScope: string | null,
  ): Promise<WebhookSubscription | null> {
    try {
      return await this.finder.find(id, tenantScope);
    } catch (error) {
      if (error instanceof WebhookNotFound) return null;
      throw error;
    }
  }
}

/** The result of the challenge; undefined if none was necessary. */
export const Proof = createParamDecorator(
  (_data: unknown, context: ExecutionContext): OwnershipProof | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().ownershipProof,
);
