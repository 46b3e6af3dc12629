/** The mail server is unreachable or rejected the e-mail; `cause` holds the reason. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}
