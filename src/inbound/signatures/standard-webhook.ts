import { decodeBase64 } from '../../common/index.js';
import { isSigned } from './mac.js';
import type { SignatureProblem, SignedRequest } from './signed-request.js';
import { isCurrent, readTimestamp } from './timestamp.js';

/** Longer ids would exceed the index of the column, and no sender uses them. */
const ID = /^[\x21-\x7e]{1,255}$/;
/** `v1,<base64>`, possibly beside other versions. */
const SIGNATURE = /^v[0-9a-z]+,[\x21-\x7e]+$/;
const VERSION = 'v1,';

/** Verifies `webhook-id`, `webhook-timestamp` and `webhook-signature` (Standard Webhooks 1.0). */
export function verifyStandardWebhook(
  request: SignedRequest,
  keys: readonly Buffer[],
  now: Date,
): SignatureProblem | undefined {
  const id = request.header('webhook-id');
  const timestamp = request.header('webhook-timestamp');
  const header = request.header('webhook-signature');
  if (id === undefined || timestamp === undefined || header === undefined) return 'missing';

  const seconds = readTimestamp(timestamp);
  // The Standard Webhooks libraries split at single blanks and skip empty parts.
  const signatures = header.split(/[ \t]+/);
  const wellFormed = ID.test(id) && signatures.every((signature) => SIGNATURE.test(signature));
  if (seconds === undefined || !wellFormed) return 'malformed';
  if (!isCurrent(seconds, now)) return 'expired';

  const macs = signatures
    .filter((signature) => signature.startsWith(VERSION))
    .flatMap((signature) => decodeBase64(signature.slice(VERSION.length)) ?? []);
  const prefix = `${id}.${timestamp}.`;
  return isSigned({ prefix, body: request.body }, macs, keys) ? undefined : 'wrong';
}
