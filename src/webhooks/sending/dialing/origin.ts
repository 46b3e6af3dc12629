import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** PEM certificates to trust instead of the well-known ones. */
export type TrustedCas = ConnectionOptions['ca'];

/** Scheme, host and port: requests with the same origin share connections. */
export class Origin {
  readonly secure: boolean;
  /** As in the URL, with an IPv6 address in brackets. */
  readonly hostname: string;
  readonly port: number;
  /** For SNI, which does not allow addresses (RFC 6066 §3), and to verify the certificate. */
  readonly servername: string | undefined;
  /** From the last connection: resuming costs a fraction of a full handshake. */
  tlsSession: Buffer | undefined;

  constructor(
    readonly url: URL,
    readonly ca: TrustedCas,
  ) {
    this.secure = url.protocol === 'https:';
    this.hostname = url.hostname;
    this.port = Number(url.port) || (this.secure ? 443 : 80);
    const name = url.hostname.replace(/\.$/, '');
    this.servername = isIP(name) === 0 && !name.startsWith('[') ? name : undefined;
  }
}
