import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, VERSION } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { WebhookSender } from '../../sending/index.js';
import { signStandardWebhook } from '../../signing/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import type { DeliveryTarget, WebhookSubscription } from '../../subscriptions/index.js';
import { challengeBody, whyNoEcho } from './challenge.js';

/** The result of a challenge. */
export interface OwnershipProof {
  /** The URL that was challenged. */
  readonly url: string;
  /** Why the challenge failed; null if it succeeded. */
  readonly failure: string | null;
}

const CHALLENGE_BYTES = 32;

/** Sends ownership challenges, guarded and signed like deliveries. */
@Injectable()
export class OwnershipChallenges {
  constructor(
    private readonly targets: DeliveryTargets,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  /** Waits for the receiver, up to `WEBHOOK_TIMEOUT`: call it outside transactions. */
  async send({ id, revision, url }: WebhookSubscription): Promise<OwnershipProof> {
    const target = (await this.targets.find([{ subscriptionId: id, revision }])).get(id);
    if (!target) return { url, failure: "the webhook's secret or headers cannot be decrypted" };
    const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url');
    const result = await this.sender.send(this.request(target, challenge));
    return { url: target.url, failure: whyNoEcho(result, challenge) };
  }

  private request(target: DeliveryTarget, challenge: string): Parameters<WebhookSender['send']>[0] {
    const { subscriptionId: webhookId, secrets, url } = target;
    const at = this.clock.now();
    const body = challengeBody({ webhookId, challenge, at });
    const message = { id: newId(), timestampSeconds: Math.floor(at.getTime() / 1000), body };
    const headers = {
      ...target.headers,
      'content-type': 'application/json',
      'user-agent': `Tidings/${VERSION}`,
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestampSeconds),
      'webhook-signature': signStandardWebhook({ ...message, secrets }),
    };
    return { url, headers, body, timeoutMs: this.config.timeoutMs };
  }
}
