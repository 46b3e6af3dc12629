/**
 * Why an attempt failed, for people and statistics; stable, since attempts are stored with it.
 *
 * - `dns_error` no address was found
 * - `ssrf_blocked` the URL or one of its addresses is not allowed
 * - `connection_refused` nothing listens there
 * - `unreachable` the network knows no way there
 * - `tls_error` no trusted TLS connection came about
 * - `connection_reset` the receiver ended the connection before its headers were complete
 * - `timeout` status and headers were not complete in time
 * - `protocol_error` the response is not HTTP/1.x, or its headers exceed 16 KiB
 * - `http_error` a status other than 2xx
 * - `invalid_request` the request could not be formed, as with an illegal header value
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
