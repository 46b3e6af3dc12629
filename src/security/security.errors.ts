/** A sealed value cannot be opened. It never reaches a caller, and its message shows nothing of the value. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';

  constructor(context: string, why: string, options?: ErrorOptions) {
    super(`cannot open the sealed value of ${context}: ${why}`, options);
  }
}
