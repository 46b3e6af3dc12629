import { decodeBase64 } from '../../common/index.js';
import { isSigned } from './mac.js';
import type { Refusal, SignedRequest } from './signed-request.js';
import { isCurrent, readTimestamp } from './timestamp.js';

/** More would not fit the column's index, and no sender has longer ids. */
const ID = /^[\x21-\x7e]{1,255}$/;
/** `v1,<base64>`; other versions may stand beside it. */
const SIGNATURE = /^v[0-9a-z]+,[\x21-\x7e]+$/;
const VERSION = 'v1,';

/** Verifies a request as Standard Webhooks 1.0 says: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
export function refuseStandardWebhook(
  request: SignedRequest,
  keys: readonly Buffer[],
  now: Date,
): Refusal | undefined {
  const id = request.header('webhook-id');
  const timestamp = request.header('webhook-timestamp');
  const header = request.header('webhook-signature');
  if (id === undefined || timestamp === undefined || header === undefined) return 'missing';

  const seconds = readTimestamp(timestamp);
  // The libraries of Standard Webhooks split at each single blank and skip what is empty.
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
