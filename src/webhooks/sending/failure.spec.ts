import { describe, expect, it } from '@jest/globals';
import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import { failureOf } from './failure.js';
import { ProtocolError, SendFailure, TlsFailure } from './send-failure.js';

/** An error as Node makes it. */
const node = (message: string, properties: object): Error =>
  Object.assign(new Error(message), properties);

/** An error of a system call: `connect ECONNREFUSED 10.1.2.3:8080`. */
const system = (syscall: string, code: string, more = {}): Error =>
  node(`${syscall} ${code} 10.1.2.3:8080`, { syscall, code, ...more });

/** An error of OpenSSL, as Node 20 reports it. */
const openSsl = (code: string, reason: string): Error =>
  node(
    `804CE71EFB7F0000:error:0A00010B:SSL routines:ssl3_read_bytes:${reason}:../deps/openssl/rec.c:350:\n`,
    { code, reason, library: 'SSL routines' },
  );
const tls = (code: string, reason: string): TlsFailure => new TlsFailure(openSsl(code, reason));
const certificate = (code: string, message: string): TlsFailure =>
  new TlsFailure(node(message, { code }));

describe('a failure in words', () => {
  it.each<[unknown, string, string, string | null]>([
    [
      system('connect', 'ECONNREFUSED', { address: '10.1.2.3', port: 8080 }),
      'connection_refused',
      'the connection was refused: nothing listens on port 8080',
      'connect ECONNREFUSED',
    ],
    [
      system('read', 'ECONNRESET'),
      'connection_reset',
      'the connection was reset by the receiver',
      'read ECONNRESET',
    ],
    [
      system('write', 'EPIPE'),
      'connection_reset',
      'the connection was reset by the receiver',
      'write EPIPE',
    ],
    [
      node('Client network socket disconnected before secure TLS connection was established', {
        code: 'ECONNRESET',
      }),
      'connection_reset',
      'the receiver closed the connection during the TLS handshake',
      'Client network socket disconnected before secure TLS connection was established',
    ],
    [
      system('connect', 'EHOSTUNREACH'),
      'unreachable',
      'the address of the receiver cannot be reached from here',
      'connect EHOSTUNREACH',
    ],
    [system('connect', 'ETIMEDOUT'), 'timeout', 'the connection timed out', 'connect ETIMEDOUT'],
    [
      new UnresolvableHost('no.test', {
        why: 'getaddrinfo ENOTFOUND no.test',
        cause: node('', { code: 'ENOTFOUND' }),
      }),
      'dns_error',
      'the host name no.test does not resolve',
      'getaddrinfo ENOTFOUND no.test',
    ],
    [
      new UnresolvableHost('no.test', { why: 'it has no address', hasAnswer: true }),
      'dns_error',
      'the host name no.test does not resolve',
      'it has no address',
    ],
    [
      new UnresolvableHost('no.test', {
        why: 'getaddrinfo EAI_AGAIN no.test',
        cause: node('', { code: 'EAI_AGAIN' }),
      }),
      'dns_error',
      'the host name no.test could not be resolved: its name server did not respond',
      'getaddrinfo EAI_AGAIN no.test',
    ],
    [
      new DestinationRefused(
        'leads to an address that is not allowed (Private-Use)',
        'url',
        '10.0.0.1',
      ),
      'ssrf_blocked',
      'the address 10.0.0.1 is not allowed (not public)',
      'leads to an address that is not allowed (Private-Use)',
    ],
    [
      new DestinationRefused('is not an https URL'),
      'ssrf_blocked',
      'the URL is not an https URL',
      'is not an https URL',
    ],
    [
      new ProtocolError('the headers exceed 16 KiB'),
      'protocol_error',
      'the response is not valid HTTP: the headers exceed 16 KiB',
      'the headers exceed 16 KiB',
    ],
    [
      new SendFailure('invalid_request', 'the header x has an invalid value'),
      'invalid_request',
      'the header x has an invalid value',
      null,
    ],
    [
      'not even an error',
      'connection_reset',
      'the connection was reset by the receiver',
      'not even an error',
    ],
  ])('of %s', (error, errorClass, text, detail) => {
    expect(failureOf(error)).toEqual({ errorClass, error: text, errorDetail: detail });
  });

  it.each<[TlsFailure, string]>([
    [tls('ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number'), 'the port does not speak TLS'],
    [tls('EPROTO', 'wrong version number'), 'the port does not speak TLS'],
    [
      tls('ERR_SSL_PACKET_LENGTH_TOO_LONG', 'packet length too long'),
      'the port does not speak TLS',
    ],
    [certificate('CERT_HAS_EXPIRED', 'certificate has expired'), 'the certificate has expired'],
    [
      certificate('CERT_NOT_YET_VALID', 'certificate is not yet valid'),
      'the certificate is not valid yet',
    ],
    [
      certificate('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'),
      'the certificate is self-signed, so it is not trusted',
    ],
    [
      certificate('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'),
      'the certificate is from an unknown authority',
    ],
    [
      certificate('UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate'),
      'the certificate chain is incomplete, or from an unknown authority',
    ],
    [
      certificate(
        'ERR_TLS_CERT_ALTNAME_INVALID',
        "Hostname/IP does not match certificate's altnames: Host: a.test. is not in the cert's altnames: DNS:b.test",
      ),
      'the certificate is for another host name',
    ],
    [certificate('CERT_REVOKED', 'certificate revoked'), 'the certificate is revoked'],
    [certificate('CERT_REJECTED', 'certificate rejected'), 'the certificate is not trusted'],
    [tls('ERR_SSL_EE_KEY_TOO_SMALL', 'ee key too small'), 'the certificate is too weak'],
    [
      tls('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tlsv1 alert protocol version'),
      'the receiver supports neither TLS 1.2 nor TLS 1.3',
    ],
    [
      tls('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'sslv3 alert handshake failure'),
      'the receiver rejected the TLS handshake: no cipher in common, or a client certificate is required',
    ],
    [
      tls('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tlsv13 alert certificate required'),
      'the receiver requires a client certificate',
    ],
    [
      tls('ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'tlsv1 alert no application protocol'),
      'the receiver does not support HTTP/1.1',
    ],
    [
      tls('ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'tlsv1 unrecognized name'),
      'the receiver does not know the host name',
    ],
    [tls('ERR_SSL_INTERNAL_ERROR', 'internal error'), 'no TLS connection could be established'],
  ])('of TLS: $cause.code', (error, text) => {
    const failure = failureOf(error);
    expect(failure).toMatchObject({ errorClass: 'tls_error', error: text });
    const { code } = error.cause as { code?: string };
    expect(failure.errorDetail).toMatch(new RegExp(`^${code}: `));
    expect(failure.errorDetail).not.toMatch(/804CE71E|deps/);
  });

  it('names a TLS alert of an open connection like one of the handshake', () => {
    const alert = openSsl(
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      'tlsv13 alert certificate required',
    );
    expect(failureOf(alert)).toMatchObject({
      errorClass: 'tls_error',
      error: 'the receiver requires a client certificate',
    });
  });

  it('is one short line without control characters', () => {
    const { errorDetail } = failureOf(new Error(`a\r\n\0b${'c'.repeat(1_000)}`));
    expect(errorDetail).toMatch(/^a bc+$/);
    expect(errorDetail).toHaveLength(500);
  });
});
