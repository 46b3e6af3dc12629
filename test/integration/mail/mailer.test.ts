import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule, readSettings } from '../../../src/config/index.js';
import { Mailer, MailModule, MailServerUnavailable } from '../../../src/mail/index.js';
import { SmtpMailer } from '../../../src/mail/smtp-mailer.js';
import { startSmtpServer } from '../../support/smtp-server.js';
import type { TestSmtpServer } from '../../support/smtp-server.js';

const MAIL = {
  to: 'owner@example.com',
  subject: 'A subject',
  text: 'First line\nSecond line: grüße\n',
  messageId: 'alert-0190b0a0-0000-7000-8000-000000000000',
};

async function mailerOf(settings: Readonly<Record<string, string>>): Promise<Mailer> {
  const values = readSettings({
    ADMIN_API_KEY: 'tdk_test_admin_key_0123456789abcdef',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    ...settings,
  });
  const imports = [ConfigModule.forRoot(values), MailModule];
  return (await Test.createTestingModule({ imports }).compile()).get(Mailer);
}

/** A server on which `converse` runs for each connection. */
async function startFakeServer(converse: (socket: Socket) => void) {
  let closed = (): void => undefined;
  const disconnected = new Promise<void>((resolve) => (closed = resolve));
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('close', () => closed());
    socket.on('data', () => undefined);
    converse(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Resolves when the client has closed its connection. */
    disconnected,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe('a mailer', () => {
  let server: TestSmtpServer;
  let mailer: Mailer;

  beforeAll(async () => {
    server = await startSmtpServer();
    mailer = await mailerOf({ SMTP_URL: server.url, MAIL_FROM: 'tidings@example.org' });
  });
  afterAll(() => server.close());

  it('sends plain text with the given message id', async () => {
    await mailer.send(MAIL);
    expect(server.mails.at(-1)).toMatchObject({
      from: 'tidings@example.org',
      to: ['owner@example.com'],
      headers: {
        from: 'Tidings <tidings@example.org>',
        to: 'owner@example.com',
        subject: 'A subject',
        'message-id': `<${MAIL.messageId}@example.org>`,
        'auto-submitted': 'auto-generated',
        'content-type': 'text/plain; charset=utf-8',
      },
      text: 'First line\r\nSecond line: grüße\r\n',
    });
  });

  it('prevents header injection through the subject', async () => {
    await mailer.send({ ...MAIL, subject: 'Hello\r\nBcc: all@example.com\r\n\r\nbody\u0000' });
    const mail = server.mails.at(-1)!;
    expect(mail.headers['subject']).toBe('Hello Bcc: all@example.com body');
    expect(mail.headers).not.toHaveProperty('bcc');
    expect(mail.to).toEqual(['owner@example.com']);
  });

  it('reports a rejected e-mail and an unreachable server', async () => {
    server.refuseWith('mailbox is full');
    await expect(mailer.send(MAIL)).rejects.toThrow(/mailbox is full/);
    server.refuseWith(null);
    const other = await startSmtpServer();
    const unreachable = await mailerOf({ SMTP_URL: other.url });
    await other.close();
    await expect(unreachable.send(MAIL)).rejects.toThrow(MailServerUnavailable);
  });

  it.each([
    ['accepts and stays silent', ''],
    ['greets and then stays silent', '220 mail.example.com ESMTP\r\n'],
  ])(
    'gives up on a server that %s, and closes the connection',
    async (_case, greeting) => {
      const silent = await startFakeServer((socket) => void socket.write(greeting));
      const unreachable = await mailerOf({ SMTP_URL: silent.url });
      await expect(unreachable.send(MAIL)).rejects.toThrow(MailServerUnavailable);
      await silent.disconnected;
      await silent.close();
    },
    60_000,
  );

  it('gives up at the deadline on a server that never stops responding', async () => {
    const dripping = await startFakeServer((socket) => {
      socket.write('220 mail.example.com ESMTP\r\n');
      const drip = setInterval(() => socket.write('250-'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const mailer = new SmtpMailer({ url: dripping.url, from: 'a@example.org', deadlineMs: 300 });
    await expect(mailer.send(MAIL)).rejects.toThrow(MailServerUnavailable);
    await dripping.disconnected;
    await dripping.close();
  });

  it('writes to the log without SMTP_URL', async () => {
    const lines: unknown[] = [];
    const logger = { log: (line: unknown) => lines.push(line), error() {}, warn() {} };
    const mailer = await mailerOf({});
    Logger.overrideLogger(logger);
    try {
      await mailer.send(MAIL);
    } finally {
      Logger.overrideLogger(false);
    }
    expect(lines).toEqual([{ msg: 'e-mail logged instead of sent', ...MAIL }]);
  });

  it('requires a valid sender address and SMTP URL', () => {
    expect(() => readSettings({ MAIL_FROM: 'Tidings <tidings@example.org>' })).toThrow(
      /^MAIL_FROM is not an e-mail address$/m,
    );
    expect(() => readSettings({ SMTP_URL: 'http://mail.example.com' })).toThrow(
      /^SMTP_URL is not a URL that starts with smtp:\/\/ or smtps:\/\/$/m,
    );
  });
});
