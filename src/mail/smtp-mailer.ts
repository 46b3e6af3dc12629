import { createTransport } from 'nodemailer';
import { MailNotSent } from './mail.errors.js';
import { Mailer } from './mailer.js';
import type { Mail } from './mailer.js';
import { oneLine } from './one-line.js';

interface SmtpOptions {
  /** `smtp://` (STARTTLS if the server offers it) or `smtps://`, with credentials if required. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}

/** A silent server must not delay the e-mails queued behind it. */
const CONNECT_TIMEOUT_MS = 5_000;
const SILENCE_TIMEOUT_MS = 10_000;

/** Sends over SMTP, one connection per e-mail: they are few, and an idle one may be half-open. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly from: string;
  private readonly domain: string;

  constructor({ url, from }: SmtpOptions) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      // E-mails are plain text: nodemailer must not read files or URLs on their behalf.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.from = from;
    this.domain = from.slice(from.lastIndexOf('@') + 1);
  }

  override async send({ to, subject, text, messageId }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: { name: 'Tidings', address: this.from },
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        messageId: `<${oneLine(messageId)}@${this.domain}>`,
        // RFC 3834: suppresses automatic replies.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (cause) {
      throw new MailNotSent(`the e-mail was not sent: ${reasonOf(cause)}`, { cause });
    }
  }
}

function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, 200);
}
