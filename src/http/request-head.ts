import type { IncomingMessage } from 'node:http';
import { AppError, BadRequest } from '../common/index.js';
import { unstorableUrl } from './unstorable-text.js';

type Head = Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'httpVersion' | 'url'>;

/** RFC 9110 §10.1.1 knows one expectation. */
const CONTINUE = /^100-continue$/i;

/** The request expects what this server does not do. */
export class ExpectationFailed extends AppError {
  readonly status = 417;

  constructor() {
    super('expectation_failed', 'The only supported expectation is 100-continue.');
  }
}

/** The body has a content coding such as gzip. */
export class ContentCodingNotSupported extends AppError {
  readonly status = 415;

  constructor() {
    super('unsupported_content_encoding', 'Send the body without a Content-Encoding.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
}

/** What is wrong with the head of a request, before it is known what it asks for. */
export function faultOfHead(head: Head): AppError | undefined {
  return (
    faultOfHost(head) ??
    faultOfExpect(head) ??
    faultOfEncoding(head) ??
    unstorableUrl(head.url ?? '')
  );
}

/** RFC 9112 §3.2. Node keeps the first of several hosts, where a proxy in front may have looked at the last. */
function faultOfHost({ rawHeaders, httpVersion }: Head): BadRequest | undefined {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  if (hosts === 1 || (hosts === 0 && httpVersion === '1.0')) return undefined;
  return new BadRequest('bad_request', 'A request must have exactly one Host header.', {
    headers: { connection: 'close' },
  });
}

/** RFC 9110 §15.5.16. An ignored coding would store the coded bytes as if they were the message. */
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
