/** The mail server cannot be reached, or refused the mail; `cause` says why. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}
