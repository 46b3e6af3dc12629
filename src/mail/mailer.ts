/** An e-mail in plain text. */
export interface Mail {
  /** One address, without a name: `ops@example.com`. */
  readonly to: string;
  /** Line breaks and other control characters are replaced by spaces. */
  readonly subject: string;
  readonly text: string;
  /**
   * Identifies this e-mail: a UUID or `alert-…`. It is the same when the e-mail is sent again after
   * a crash, so that mail servers and clients recognise the repeat. It becomes the left part of
   * `Message-ID`.
   */
  readonly messageId: string;
}

/** Port that sends e-mails. It stores nothing: the caller keeps each until `send` resolves. */
export abstract class Mailer {
  /**
   * Hands an e-mail to the mail server, within 30 s.
   * @throws {MailNotSent} when the server did not accept it; the caller decides whether to retry
   */
  abstract send(mail: Mail): Promise<void>;
}
