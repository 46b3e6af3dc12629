/** A sealed value cannot be opened. Internal; the message reveals nothing of the value. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';

  constructor(context: string, reason: string, options?: ErrorOptions) {
    super(`cannot open the sealed value of ${context}: ${reason}`, options);
  }
}
