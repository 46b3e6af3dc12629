/** The mail server cannot be reached, or refused the mail; `cause` says why. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/** The mail server cannot be reached or does not answer; `SmtpMailer` has logged it. */
export class MailServerUnavailable extends MailNotSent {}
