/** The mail server is unreachable or rejected the e-mail; `cause` holds the reason. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/** The mail server cannot be reached or does not answer; `SmtpMailer` has logged it. */
export class MailServerUnavailable extends MailNotSent {}
