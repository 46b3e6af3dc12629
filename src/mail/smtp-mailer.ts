import { Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { OutageLog } from '../common/index.js';
import { MailNotSent, MailServerUnavailable } from './mail.errors.js';
import { Mailer } from './mailer.js';
import type { Mail } from './mailer.js';
import { oneLine } from './one-line.js';

interface SmtpOptions {
  /** `smtp://` (STARTTLS if the server offers it) or `smtps://`, with credentials if required. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
  /** For the whole exchange; default: 30 s. */
  readonly deadlineMs?: number;
}

/** A silent server, or name server, must not delay the e-mails queued behind it. */
const CONNECT_TIMEOUT_MS = 5_000;
const SILENCE_TIMEOUT_MS = 10_000;
/**
 * A server that sends a byte now and then is never silent, so the whole exchange is limited too.
 */
const DEADLINE_MS = 30_000;
/**
 * nodemailer's codes of failed connections, as opposed to rejected e-mails; `EABORT` is the
 * deadline.
 */
const UNAVAILABLE = /^(ECONN|ETIMEDOUT|ESOCKET|EDNS|EPROTOCOL|ETLS|EABORT)/;

/** Sends over SMTP, one connection per e-mail: they are few, and an idle one may be half-open. */
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
  private readonly deadlineMs: number;

  constructor({ url, from, deadlineMs = DEADLINE_MS }: SmtpOptions) {
    super();
    this.transport = createTransport({
      url,
      dnsTimeout: CONNECT_TIMEOUT_MS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      // E-mails are plain text: nodemailer must not read files or URLs on their behalf.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.from = from;
    this.deadlineMs = deadlineMs;
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
        // nodemailer closes the connection when the signal aborts.
        signal: AbortSignal.timeout(this.deadlineMs),
      });
    } catch (cause) {
      const reason = `the e-mail was not sent: ${reasonOf(cause)}`;
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
