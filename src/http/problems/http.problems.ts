import { defineProblems } from '../../common/index.js';

const RETRY =
  'Send the request again after the time in `Retry-After`, with the same `Idempotency-Key`.';

/** The codes of the HTTP edge: of requests that do not reach a handler, and of failures. */
export const httpProblems = defineProblems({
  bad_request: {
    status: 400,
    meaning: 'The request is not well-formed HTTP.',
    cause: 'The path has an invalid escape, or the request has no `Host` header, or several.',
    action: 'Use an HTTP library to compose the request.',
    example: { detail: 'Malformed HTTP request.', path: '/orders/%zz' },
  },
  malformed_json: {
    status: 400,
    meaning: 'The body is not JSON in UTF-8.',
    cause: 'A comma or quote is missing or superfluous, or the body was cut off.',
    action:
      'Look at the position in `detail`: it counts characters from 0, and names the first one that JSON does not allow there.',
    example: { detail: 'Malformed JSON at position 17.', path: '/orders' },
  },
  invalid_value: {
    status: 400,
    meaning: 'A value in the request cannot be stored.',
    cause: 'A number or text is outside the range of the database.',
    action: 'Check the values of the request for extreme numbers and unusual characters.',
    example: { detail: 'A value in the request cannot be stored.', path: '/orders' },
  },
  invalid_message: {
    status: 400,
    meaning: 'The data of a message from another system is invalid.',
    cause: 'A field of the message is missing, or has another type than its handler expects.',
    action:
      'No request gets this error: it is part of the `reason` of a dead letter. Correct the message at its sender, then have it sent again.',
    example: {
      detail: 'Message validation failed.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001',
      errors: [{ path: 'orderId', message: 'must be a UUID' }],
    },
  },
  unauthorized: {
    status: 401,
    meaning: 'The request has no valid API key or stream token.',
    cause: 'The header is missing, or the key is misspelt, revoked or expired.',
    action: 'Send `Authorization: Bearer <key>` with a key that is valid.',
    example: { detail: 'Send an API key: Authorization: Bearer <key>.', path: '/orders' },
  },
  forbidden: {
    status: 403,
    meaning: 'The caller may not do this.',
    cause: 'The rules of the application forbid it to this key.',
    action: 'Use a key that is permitted to.',
    example: { detail: 'Forbidden.', path: '/orders' },
  },
  method_not_allowed: {
    status: 405,
    meaning: 'The path exists, but not with this method.',
    cause: 'The method is wrong, such as `PUT` in place of `PATCH`.',
    action: 'Use one of the methods in the `Allow` header.',
    example: { detail: 'Method not allowed; allowed: GET, HEAD, POST.', path: '/orders' },
  },
  request_timeout: {
    status: 408,
    meaning: 'The request did not arrive in time.',
    cause: 'The connection is slow, or the client stopped sending.',
    action: 'Send the request again on a new connection.',
    example: { detail: 'The request took too long to arrive.', path: '/orders' },
  },
  precondition_failed: {
    status: 412,
    meaning: 'The resource has changed since the client read it: `If-Match` does not match.',
    cause: 'Someone else changed it in between.',
    action: 'Read it again, decide whether the change still applies, and send its new `ETag`.',
    example: {
      detail: 'If-Match does not match: the current version is "3".',
      path: '/orders/0190b0a0-0000-7000-8000-000000000001',
    },
  },
  body_too_large: {
    status: 413,
    meaning: 'The body is larger than 1 MiB.',
    cause: 'The request carries too much data.',
    action: 'Send less data per request.',
    example: { detail: 'Request body is too large', path: '/orders' },
  },
  uri_too_long: {
    status: 414,
    meaning: 'A part of the path is too long.',
    cause: 'A value in the path has more than 255 characters.',
    action: 'Check how the path is composed.',
    example: { detail: 'The path is too long.', path: '/orders/…' },
  },
  unsupported_media_type: {
    status: 415,
    meaning: 'The body is not of a type that the route accepts.',
    cause: 'The `Content-Type` is missing, or is not JSON, such as that of a form.',
    action: 'Send JSON with `Content-Type: application/json`.',
    example: { detail: 'The body must be application/json.', path: '/orders' },
  },
  unsupported_content_encoding: {
    status: 415,
    meaning: 'The body is compressed.',
    cause: 'The request has a `Content-Encoding`, such as gzip.',
    action: 'Send the body as it is, without a `Content-Encoding`.',
    example: { detail: 'Send the body without a Content-Encoding.', path: '/orders' },
  },
  expectation_failed: {
    status: 417,
    meaning: 'The `Expect` header asks for something that the server does not support.',
    cause: 'It names anything but `100-continue`.',
    action: 'Send the request without `Expect`.',
    example: { detail: 'The only supported expectation is 100-continue.', path: '/orders' },
  },
  headers_too_large: {
    status: 431,
    meaning: 'The headers are larger than 16 KiB.',
    cause: 'A proxy or the client adds too many headers or cookies.',
    action: 'Send fewer or shorter headers.',
    example: { detail: 'The headers are too large.', path: '/orders' },
  },
  refused: {
    status: 400,
    meaning: 'The request was refused before it was handled; `detail` says why.',
    cause: 'It violates a rule of the HTTP server. The status depends on the rule.',
    action: 'Follow `detail`.',
    example: { detail: 'The request is not acceptable.', path: '/orders' },
  },
  internal_error: {
    status: 500,
    meaning: 'Something failed that should not fail.',
    cause: 'A defect of the server. Its log has an entry with the request id.',
    action:
      'Report the `requestId`. A request with an `Idempotency-Key` can be sent again: it is not carried out twice.',
    example: {
      detail: 'An unexpected error occurred. Include the request id when you report it.',
      path: '/orders',
    },
  },
  unavailable: {
    status: 503,
    meaning: 'The request could not be completed now.',
    cause: 'The database does not respond or is overloaded, or two requests changed the same data.',
    action: RETRY,
    example: {
      detail: 'The request could not be completed now. Try again.',
      path: '/orders',
    },
  },
  shutting_down: {
    status: 503,
    meaning: 'The process that got the request is stopping.',
    cause: 'A restart or deployment.',
    action: RETRY,
    example: { detail: 'The process is stopping. Retry the request.', path: '/orders' },
  },
});
