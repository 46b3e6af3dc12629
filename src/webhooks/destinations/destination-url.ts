import { DestinationRefused } from './destination.errors.js';

const MAX_LENGTH = 2048;
/** The WHATWG parser silently drops or rewrites these, so two parsers could read different URLs. */
const AMBIGUOUS = /[\p{Cc} \\]/u;
const ABSOLUTE = /^https?:\/\/[^/?#]/i;
const CREDENTIALS = /^[^:]+:\/\/[^/?#]*@/;

interface Rules {
  /** Accept `http://` too. */
  readonly allowHttp: boolean;
  /** The field that contains the URL, for the error. */
  readonly path?: string;
}

/**
 * Parses the URL of a webhook: absolute `http(s)`, no credentials, no fragment, at most 2048
 * characters. The host is returned in the normal form of the WHATWG parser: decimal, octal,
 * hexadecimal and full-width spellings of an address become plain addresses.
 * @throws {DestinationRefused} naming the violated rule
 */
export function parseDestination(text: string, { allowHttp, path }: Rules): URL {
  const refuse = (reason: string): never => {
    throw new DestinationRefused(reason, path);
  };
  if (text.length > MAX_LENGTH) refuse(`is longer than ${MAX_LENGTH} characters`);
  if (AMBIGUOUS.test(text)) refuse('has a space, a control character or a backslash');
  if (!ABSOLUTE.test(text) || !URL.canParse(text)) refuse('is not an absolute http(s) URL');
  if (CREDENTIALS.test(text)) refuse('has a user name or a password');
  if (text.includes('#')) refuse('has a fragment');
  const url = new URL(text);
  if (url.href.length > MAX_LENGTH) refuse(`is longer than ${MAX_LENGTH} characters`);
  if (url.protocol === 'http:' && !allowHttp) refuse('is not an https URL');
  if (url.port === '0') refuse('has port 0');
  return url;
}
