/** No key opens stored values. The message is one line for the operator, and names no value. */
export class EncryptionKeyMissing extends Error {
  override readonly name = 'EncryptionKeyMissing';

  constructor(unreadable: string) {
    super(
      `ENCRYPTION_KEY cannot decrypt stored secrets (${unreadable}): another key encrypted them. ` +
        'Restore that key, or add it after the new one: ENCRYPTION_KEY=<new>,<old>. ' +
        'If it is lost, set ENCRYPTION_KEY_LOST=true for a day, in which stored responses expire; ' +
        'rotate the secrets of the webhooks, and set their custom headers again',
    );
  }
}

/** A sealed value cannot be opened. Internal; the message reveals nothing of the value. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';

  constructor(context: string, reason: string, options?: ErrorOptions) {
    super(`cannot open the sealed value of ${context}: ${reason}`, options);
  }
}
