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

interface SendFailureOptions extends ErrorOptions {
  /** The technical text, if it says more than the message. */
  readonly detail?: string;
}

/** A failed attempt whose class is already known. The message is for people. */
export class SendFailure extends Error {
  override readonly name: string = 'SendFailure';
  readonly detail: string | undefined;

  constructor(
    readonly errorClass: ErrorClass,
    message: string,
    { detail, cause }: SendFailureOptions = {},
  ) {
    super(message, { cause });
    this.detail = detail;
  }
}

/** No TLS connection was established; `cause` is the error of OpenSSL or Node. */
export class TlsFailure extends SendFailure {
  override readonly name = 'TlsFailure';

  constructor(cause: Error) {
    super('tls_error', cause.message, { cause });
  }
}

/** The receiver sent bytes that are not an HTTP/1.x response. */
export class ProtocolError extends SendFailure {
  /**
   * @param problem what is wrong with the response
   * @param message for people, if the response is not even an attempt at HTTP
   */
  constructor(problem: string, message = `the response is not valid HTTP: ${problem}`) {
    super('protocol_error', message, { detail: problem });
  }
}
