import { BadRequest, Conflict, defineProblems, NotFound, Unauthorized } from '../common/index.js';
import type { SignatureProblem } from './signatures/signed-request.js';

const problems = defineProblems({
  invalid_signature: {
    status: 401,
    meaning: 'The signature does not authenticate the sender of the message.',
    cause:
      'The secret differs on both sides, something changed the body on its way, or a clock is wrong.',
    action:
      'Compare the secret with `INBOUND_<PROVIDER>_SECRET`, and sign the bytes that are sent. `detail` says what is wrong.',
    example: {
      detail: 'No signature matches the body and a secret of this provider.',
      path: '/inbound/payments',
    },
  },
  provider_not_found: {
    status: 404,
    meaning: 'The provider is unknown or not configured.',
    cause: 'The name in the path is misspelt, or `INBOUND_<PROVIDER>_SECRET` is not set.',
    action: 'Correct the path, or set the secret.',
    example: { detail: 'The provider is unknown or not configured.', path: '/inbound/paymnets' },
  },
  malformed_message: {
    status: 400,
    meaning: 'A message with a valid signature is malformed.',
    cause: 'Its sender has changed its format, or its body is not a JSON object.',
    action:
      'No request gets this error: it is the `reason` of a dead letter. Correct the message at its sender, then have it sent again.',
    example: {
      detail: 'The body is not a JSON object.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001',
    },
  },
  message_not_dead: {
    status: 409,
    meaning: 'The message is no longer dead, so it cannot be replayed.',
    cause: 'It was replayed meanwhile.',
    action: 'Nothing.',
    example: {
      detail: 'The message is no longer dead, so it cannot be replayed.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001/replay',
    },
  },
});

const PROBLEMS: Readonly<Record<SignatureProblem, string>> = {
  missing: 'A header of the signature is missing, empty or repeated.',
  malformed: 'The signature is not in the format of this provider.',
  expired: 'The timestamp of the signature differs from the current time by more than 300 seconds.',
  wrong: 'No signature matches the body and a secret of this provider.',
};

/** 401: the signature does not authenticate the provider. */
export class InvalidSignature extends Unauthorized {
  constructor(problem: SignatureProblem) {
    super(problems.invalid_signature, PROBLEMS[problem], {
      // RFC 9110 §15.5.2 asks for a challenge; there is no registered scheme for signed webhooks.
      headers: { 'www-authenticate': 'Webhook-Signature' },
    });
  }
}

/** 404: the provider is unknown, or has no secret. */
export class ProviderNotFound extends NotFound {
  constructor() {
    super(problems.provider_not_found, 'The provider is unknown or not configured.');
  }
}

/**
 * A message with a valid signature and invalid content. No caller gets this error: it becomes the
 * reason of a dead letter.
 */
export class MalformedMessage extends BadRequest {
  constructor(problem: string) {
    super(problems.malformed_message, problem);
  }
}

/** 409: the message of the dead letter is no longer dead. */
export class MessageNotDead extends Conflict {
  constructor() {
    super(problems.message_not_dead, 'The message is no longer dead, so it cannot be replayed.');
  }
}

/** An invalid handler declaration. It prevents the start of the program and names the method. */
export class InvalidInboundHandler extends Error {
  override readonly name = 'InvalidInboundHandler';

  constructor(method: string, problem: string) {
    super(`@OnInbound on ${method}: ${problem}`);
  }
}
