import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { SslMode, TlsParameters } from '../../config/index.js';

/** The TLS mode cannot be used as configured. The message is one line. */
export class TlsMisconfigured extends Error {
  override readonly name = 'TlsMisconfigured';
}

/**
 * The TLS options of a connection, by the rules of libpq. Files are read for each connection, so
 * that renewed certificates need no restart.
 * @throws {TlsMisconfigured}
 */
export function tlsOptions(mode: SslMode, tls: TlsParameters): ConnectionOptions {
  return { ...identity(tls), ...verification(mode, tls) };
}

function verification(mode: SslMode, { rootCert }: TlsParameters): ConnectionOptions {
  // Both fall back to no TLS, so verification would protect nothing.
  if (mode === 'allow' || mode === 'prefer') return { rejectUnauthorized: false };
  // Undefined: the roots that Node.js trusts.
  const isFile = rootCert !== undefined && rootCert !== 'system';
  const ca = isFile ? file('sslrootcert', rootCert) : undefined;
  if (mode === 'verify-full') return ca ? { ca } : {};
  if (ca) return { ca, checkServerIdentity: () => undefined };
  if (mode === 'require') return { rejectUnauthorized: false };
  throw new TlsMisconfigured(
    'sslmode=verify-ca needs sslrootcert: with public roots it would accept any server with a public certificate',
  );
}

function identity({ cert, key, keyPassword }: TlsParameters): ConnectionOptions {
  if (cert === undefined && key === undefined) return {};
  if (cert === undefined || key === undefined) {
    throw new TlsMisconfigured('sslcert and sslkey are needed together');
  }
  const passphrase = keyPassword === undefined ? {} : { passphrase: keyPassword };
  return { cert: file('sslcert', cert), key: file('sslkey', key), ...passphrase };
}

function file(parameter: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new TlsMisconfigured(`${parameter} ${path} cannot be read: ${code}`, { cause });
  }
}
