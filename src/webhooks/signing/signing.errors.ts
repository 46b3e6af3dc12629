import { Unprocessable } from '../../common/index.js';

/** 422: a secret that no webhook can have. The message never contains the secret. */
export class InvalidSecret extends Unprocessable {
  /** @param requirement what the secret must be, such as `must be 24 to 64 bytes long` */
  constructor(requirement: string) {
    super('invalid_secret', `The secret ${requirement}.`, {
      errors: [{ path: 'secret', message: requirement }],
    });
  }
}
