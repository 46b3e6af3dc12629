import { defineProblems, Unprocessable } from '../../common/index.js';

const problems = defineProblems({
  invalid_secret: {
    status: 422,
    meaning: 'The signing secret is not one that a webhook can have.',
    cause: 'It is too short or too long, lacks the prefix `whsec_`, or is not base64.',
    action:
      'Send `whsec_` and 24 to 64 random bytes in base64, or no secret: then one is generated.',
    example: {
      detail: 'The secret must be 24 to 64 bytes long.',
      path: '/webhooks',
      errors: [{ path: 'secret', message: 'must be 24 to 64 bytes long' }],
    },
  },
});

/** 422: a secret that no webhook can have. The message never contains the secret. */
export class InvalidSecret extends Unprocessable {
  /** @param requirement what the secret must be, such as `must be 24 to 64 bytes long` */
  constructor(requirement: string) {
    super(problems.invalid_secret, `The secret ${requirement}.`, {
      errors: [{ path: 'secret', message: requirement }],
    });
  }
}
