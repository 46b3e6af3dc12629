import { BadRequest, Conflict, NotFound, Unauthorized } from '../common/index.js';
import type { SignatureProblem } from './signatures/signed-request.js';

const PROBLEMS: Readonly<Record<SignatureProblem, string>> = {
  missing: 'A header of the signature is missing, empty or repeated.',
  malformed: 'The signature is not in the format of this provider.',
  expired: 'The timestamp of the signature differs from the current time by more than 300 seconds.',
  wrong: 'No signature matches the body and a secret of this provider.',
};

/** 401: the signature does not authenticate the provider. */
export class InvalidSignature extends Unauthorized {
  constructor(problem: SignatureProblem) {
    super('invalid_signature', PROBLEMS[problem], {
      // RFC 9110 §15.5.2 asks for a challenge; there is no registered scheme for signed webhooks.
      headers: { 'www-authenticate': 'Webhook-Signature' },
    });
  }
}

/** 404: the provider is unknown, or has no secret. */
export class ProviderNotFound extends NotFound {
  constructor() {
    super('provider_not_found', 'The provider is unknown or not configured.');
  }
}

/**
 * A message with a valid signature and invalid content. No caller gets this error: it becomes the
 * reason of a dead letter.
 */
export class MalformedMessage extends BadRequest {
  constructor(problem: string) {
    super('malformed_message', problem);
  }
}

/** 409: the message of the dead letter is no longer dead. */
export class MessageNotDead extends Conflict {
  constructor() {
    super('message_not_dead', 'The message is no longer dead, so it cannot be replayed.');
  }
}

/** An invalid handler declaration. It prevents the start of the program and names the method. */
export class InvalidInboundHandler extends Error {
  override readonly name = 'InvalidInboundHandler';

  constructor(method: string, problem: string) {
    super(`@OnInbound on ${method}: ${problem}`);
  }
}
