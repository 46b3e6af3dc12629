/** A mail in plain text. */
export interface Mail {
  /** One address, without a name: `ops@example.com`. */
  readonly to: string;
  /** Line breaks and other control characters in it become spaces. */
  readonly subject: string;
  readonly text: string;
  /**
   * Names this mail, in characters of a UUID or an `alert-…`: whoever sends it again after a crash sends the same, so that
   * a mail server or reader can tell a repeat. It becomes the left part of `Message-ID`.
   */
  readonly messageId: string;
}

/** Sends mails; a port. It writes nothing down: what must not be lost is kept by the caller until `send` resolves. */
export abstract class Mailer {
  /**
   * Hands a mail over to the mail server, within about 15 s.
   * @throws {MailNotSent} when the server did not take it; the caller decides whether to try again
   */
  abstract send(mail: Mail): Promise<void>;
}
