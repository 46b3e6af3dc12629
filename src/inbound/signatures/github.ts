import { hexMac, isSigned } from './mac.js';
import type { Refusal, SignedRequest } from './signed-request.js';

/** GitHub writes lower case; its own libraries read either. */
const SIGNATURE = /^sha256=([0-9a-fA-F]{64})$/;

/** Verifies a request as GitHub's "Validating webhook deliveries" says. It carries no time: see decision 23. */
export function refuseGitHub(request: SignedRequest, keys: readonly Buffer[]): Refusal | undefined {
  const header = request.header('x-hub-signature-256');
  if (header === undefined) return 'missing';
  const mac = SIGNATURE.exec(header)?.[1];
  if (mac === undefined) return 'malformed';
  return isSigned({ prefix: '', body: request.body }, [hexMac(mac)], keys) ? undefined : 'wrong';
}
