import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** Certificates to trust in place of the well-known ones, in PEM. */
export type TrustedCas = ConnectionOptions['ca'];

/** Scheme, host and port: what connections are shared by. */
export class Origin {
  readonly secure: boolean;
  /** As in the URL: an IPv6 address in brackets. */
  readonly hostname: string;
  readonly port: number;
  /** For SNI, which has no place for an address (RFC 6066 §3), and for the certificate's check. */
  readonly servername: string | undefined;
  /** Of the last connection: a resumed handshake costs a fraction of a full one. */
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
