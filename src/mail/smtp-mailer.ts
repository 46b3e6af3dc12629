import { Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { OutageLog } from '../common/index.js';
import { MailNotSent, MailServerUnavailable } from './mail.errors.js';
import { Mailer } from './mailer.js';
import type { Mail } from './mailer.js';
import { oneLine } from './one-line.js';

interface SmtpOptions {
  /** `smtp://` (STARTTLS where the server offers it) or `smtps://`, with user and password if it asks for them. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}

/** A server, or a name server, that says nothing must not hold up the mails behind it. */
const CONNECT_TIMEOUT_MS = 5_000;
const SILENCE_TIMEOUT_MS = 10_000;
/** What nodemailer calls failures of the connection, as opposed to refusals of a mail. */
const UNAVAILABLE = /^(ECONN|ETIMEDOUT|ESOCKET|EDNS|EPROTOCOL|ETLS)/;

/** Sends over SMTP, on a connection per mail: mails are few, and a connection that is kept may be half dead. */
export class SmtpMailer extends Mailer {
  private readonly outage = new OutageLog({
    logger: new Logger(SmtpMailer.name),
    down: 'mail server is unavailable',
    up: 'mail server is available again',
    quietMs: 0,
  });
  private readonly transport;
  private readonly from: string;
  private readonly domain: string;

  constructor({ url, from }: SmtpOptions) {
    super();
    this.transport = createTransport({
      url,
      dnsTimeout: CONNECT_TIMEOUT_MS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      // A mail is text and nothing else: no part of it names a file or a URL to be read.
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
        // RFC 3834: answering machines keep quiet.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (cause) {
      const reason = `the mail was not sent: ${reasonOf(cause)}`;
      if (!isUnavailable(cause)) throw new MailNotSent(reason, { cause });
      this.outage.failed(cause);
      throw new MailServerUnavailable(reason, { cause });
    }
    this.outage.succeeded();
  }
}

function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, 200);
}

function isUnavailable(error: unknown): boolean {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' && UNAVAILABLE.test(code);
}
