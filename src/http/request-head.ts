import type { IncomingMessage } from 'node:http';
import { AppError, BadRequest, newId } from '../common/index.js';
import { httpProblems } from './problems/http.problems.js';
import { unstorableUrl } from './unstorable-text.js';

type Head = Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'httpVersion' | 'url'>;

const REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;
/** The only expectation of RFC 9110 §10.1.1. */
const CONTINUE = /^100-continue$/i;

/** The caller's `X-Request-Id` if it is well formed, else a new UUID. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
}

/** The path of the request without its query, which can contain a token. */
export function pathOf(request: { readonly url: string }): string {
  const { url } = request;
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

/** The request has an expectation that this server does not support. */
export class ExpectationFailed extends AppError<417> {
  constructor() {
    super(httpProblems.expectation_failed, 'The only supported expectation is 100-continue.');
  }
}

/** The body has a content coding such as gzip. */
export class ContentCodingNotSupported extends AppError<415> {
  constructor() {
    super(httpProblems.unsupported_content_encoding, 'Send the body without a Content-Encoding.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
}

/** What is wrong with the head of a request, independently of its route. */
export function faultOfHead(head: Head): AppError | undefined {
  return (
    faultOfHost(head) ??
    faultOfExpect(head) ??
    faultOfEncoding(head) ??
    unstorableUrl(head.url ?? '')
  );
}

/** RFC 9112 §3.2. Node keeps the first of several hosts; a proxy may have used the last. */
function faultOfHost({ rawHeaders, httpVersion }: Head): BadRequest | undefined {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  if (hosts === 1 || (hosts === 0 && httpVersion === '1.0')) return undefined;
  return new BadRequest(httpProblems.bad_request, 'A request must have exactly one Host header.', {
    headers: { connection: 'close' },
  });
}

/** RFC 9110 §15.5.16. Ignoring the coding would store the coded bytes as the message. */
function faultOfEncoding({ headers }: Head): ContentCodingNotSupported | undefined {
  const coding = headers['content-encoding'];
  if (coding === undefined || /^(identity)?$/i.test(coding.trim())) return undefined;
  return new ContentCodingNotSupported();
}

function faultOfExpect({ headers, httpVersion }: Head): ExpectationFailed | undefined {
  const { expect } = headers;
  if (expect === undefined || httpVersion === '1.0' || CONTINUE.test(expect)) return undefined;
  return new ExpectationFailed();
}
