import { hexMac, isSigned } from './mac.js';
import type { SignatureProblem, SignedRequest } from './signed-request.js';

/** GitHub sends lower case; its own libraries accept both. */
const SIGNATURE = /^sha256=([0-9a-fA-F]{64})$/;

/** Verifies a request as in GitHub's "Validating webhook deliveries". See also decision 23. */
export function verifyGitHub(
  request: SignedRequest,
  keys: readonly Buffer[],
): SignatureProblem | undefined {
  const header = request.header('x-hub-signature-256');
  if (header === undefined) return 'missing';
  const mac = SIGNATURE.exec(header)?.[1];
  if (mac === undefined) return 'malformed';
  return isSigned({ prefix: '', body: request.body }, [hexMac(mac)], keys) ? undefined : 'wrong';
}
