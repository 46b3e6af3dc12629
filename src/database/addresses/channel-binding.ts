import type { Connection } from 'pg';

const BOUND = 'SCRAM-SHA-256-PLUS';
const OTHER_METHODS = ['authenticationCleartextPassword', 'authenticationMD5Password'] as const;

/** Aborts a login without channel binding, which the driver only prefers. */
export function requireChannelBinding(connection: Connection): void {
  let isBound = false;
  const refuse = (): void => {
    connection.stream.destroy(new Error('channel_binding=require, but the server offers none'));
  };
  connection.on('authenticationSASL', ({ mechanisms }: { readonly mechanisms: string[] }) => {
    isBound = 'getPeerCertificate' in connection.stream && mechanisms.includes(BOUND);
    if (!isBound) refuse();
  });
  for (const method of OTHER_METHODS) connection.on(method, refuse);
  connection.on('authenticationOk', () => {
    if (!isBound) refuse();
  });
}
