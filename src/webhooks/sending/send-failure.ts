/**
 * Why an attempt failed, for people and statistics. The values are stable, because they are stored
 * with the attempts.
 *
 * - `dns_error` no address was found
 * - `ssrf_blocked` the URL or one of its addresses is not allowed
 * - `connection_refused` nothing listens on the port
 * - `unreachable` the network has no route to the address
 * - `tls_error` no trusted TLS connection could be established
 * - `connection_reset` the receiver closed the connection before its headers were complete
 * - `timeout` status and headers were not complete in time
 * - `protocol_error` the response is not HTTP/1.x, or its headers exceed 16 KiB
 * - `http_error` a status other than 2xx
 * - `invalid_request` the request could not be serialised, for example because of an illegal header
 * - `aborted` this program stopped; it says nothing about the receiver
 */
export type ErrorClass =
  | 'dns_error'
  | 'ssrf_blocked'
  | 'connection_refused'
  | 'unreachable'
  | 'tls_error'
  | 'connection_reset'
  | 'timeout'
  | 'protocol_error'
  | 'http_error'
  | 'invalid_request'
  | 'aborted';

/** A failed attempt whose class is already known. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';

  constructor(
    readonly errorClass: ErrorClass,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The receiver sent bytes that are not an HTTP/1.x response. */
export class ProtocolError extends SendFailure {
  constructor(message: string) {
    super('protocol_error', message);
  }
}
