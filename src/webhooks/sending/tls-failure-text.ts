import { textIn } from './classify-error.js';

/**
 * What the codes and reasons of OpenSSL and Node mean for the owner of a receiver. Their names
 * differ between versions: Node 20 reports `EPROTO` for some of what later ones report as
 * `ERR_SSL_…`, so the reason is matched too.
 */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [
    /wrong.version.number|packet.length.too.long|bad.record.type|http.request/i,
    'the port does not speak TLS',
  ],
  [/CERT_HAS_EXPIRED|certificate.expired/i, 'the certificate has expired'],
  [/CERT_NOT_YET_VALID/, 'the certificate is not valid yet'],
  [/ALTNAME_INVALID|HOSTNAME_MISMATCH/, 'the certificate is for another host name'],
  [/DEPTH_ZERO_SELF_SIGNED_CERT/, 'the certificate is self-signed, so it is not trusted'],
  [/SELF_SIGNED_CERT_IN_CHAIN|CERT_UNTRUSTED/, 'the certificate is from an unknown authority'],
  [
    /UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE/,
    'the certificate chain is incomplete, or from an unknown authority',
  ],
  [/CERT_REVOKED/, 'the certificate is revoked'],
  [/KEY_TOO_SMALL|MD_TOO_WEAK|key.too.small|md.too.weak/i, 'the certificate is too weak'],
  [/protocol.version|unsupported.protocol/i, 'the receiver supports neither TLS 1.2 nor TLS 1.3'],
  [/certificate.required|bad.certificate/i, 'the receiver requires a client certificate'],
  [/unrecognized.name/i, 'the receiver does not know the host name'],
  [/application.protocol/i, 'the receiver does not support HTTP/1.1'],
  [
    /handshake.failure|no.shared.cipher/i,
    'the receiver rejected the TLS handshake: no cipher in common, or a client certificate is required',
  ],
  [/^(?:CERT_|.*CERT)/, 'the certificate is not trusted'],
];

/** Why a TLS connection failed, for people: `the certificate has expired`. */
export function tlsFailureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const known = `${textIn(error, 'code')} ${textIn(error, 'reason') || message}`;
  return (
    TEXTS.find(([pattern]) => pattern.test(known))?.[1] ?? 'no TLS connection could be established'
  );
}
