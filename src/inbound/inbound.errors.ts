import { BadRequest, Conflict, NotFound, Unauthorized } from '../common/index.js';
import type { Refusal } from './signatures/signed-request.js';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  missing: 'A header of the signature is missing, empty or there twice.',
  malformed: 'The signature is not written as this provider writes it.',
  expired: 'The timestamp of the signature is more than 300 seconds away from now.',
  wrong: 'No signature is that of the body with a secret of this provider.',
};

/** 401: the request is not proved to be the provider's. */
export class InvalidSignature extends Unauthorized {
  constructor(refusal: Refusal) {
    super('invalid_signature', REFUSALS[refusal], {
      // RFC 9110 §15.5.2 asks for a challenge; there is no registered scheme for signed webhooks.
      headers: { 'www-authenticate': 'Webhook-Signature' },
    });
  }
}

/** 404: nobody of that name is known, or there is no secret for it. */
export class ProviderNotFound extends NotFound {
  constructor() {
    super('provider_not_found', 'There is no such provider here.');
  }
}

/** What is genuine and cannot be read. It never reaches a caller: it becomes the reason of a dead letter. */
export class MalformedMessage extends BadRequest {
  constructor(problem: string) {
    super('malformed_message', problem);
  }
}

/** 409: the message of the dead letter is not waiting for a replay. */
export class MessageNotDead extends Conflict {
  constructor() {
    super('message_not_dead', 'The message is not waiting for a replay any more.');
  }
}

/** A handler that was declared wrongly; it stops the start and names the method. */
export class InvalidInboundHandler extends Error {
  override readonly name = 'InvalidInboundHandler';

  constructor(method: string, problem: string) {
    super(`@OnInbound on ${method}: ${problem}`);
  }
}
