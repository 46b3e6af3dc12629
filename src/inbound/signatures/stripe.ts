import { hexMac, isSigned } from './mac.js';
import { trimBlanks } from './signed-request.js';
import type { SignatureProblem, SignedRequest } from './signed-request.js';
import { isCurrent, readTimestamp } from './timestamp.js';

/** `t=1492774577,v1=5257…,v0=6ffb…`: unknown schemes may occur beside `v1`. */
const ELEMENT = /^([a-z][a-z0-9]*)=([\x21-\x2b\x2d-\x7e]+)$/;

/** Verifies a request as in https://docs.stripe.com/webhooks/signature ("manually"). */
export function verifyStripe(
  request: SignedRequest,
  keys: readonly Buffer[],
  now: Date,
): SignatureProblem | undefined {
  const header = request.header('stripe-signature');
  if (header === undefined) return 'missing';

  // A list as in RFC 9110 §5.6.1: blanks around elements are allowed, empty elements are ignored.
  const parts = header.split(',').map(trimBlanks);
  const elements = parts.filter((part) => part !== '').map((part) => ELEMENT.exec(part));
  if (elements.includes(null)) return 'malformed';
  const valuesOf = (scheme: string): string[] =>
    elements.flatMap((element) => (element?.[1] === scheme ? (element[2] ?? []) : []));

  const [timestamp = '', ...more] = valuesOf('t');
  const seconds = readTimestamp(timestamp);
  if (seconds === undefined || more.length > 0) return 'malformed';
  if (!isCurrent(seconds, now)) return 'expired';

  const macs = valuesOf('v1').map(hexMac);
  const prefix = `${timestamp}.`;
  return isSigned({ prefix, body: request.body }, macs, keys) ? undefined : 'wrong';
}
