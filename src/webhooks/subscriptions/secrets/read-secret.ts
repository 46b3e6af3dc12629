import { InvalidSecret, newSecret } from '../../signing/index.js';
import type { NewSecret, Signature } from '../../signing/index.js';
import type { BrokenRules } from '../draft/broken-rules.js';

/** The owner's secret, or a new one; null and a broken rule when no webhook may have it. */
export function readSecret(
  signature: Signature,
  own: string | undefined,
  rules: BrokenRules,
): NewSecret | null {
  try {
    return newSecret(signature, own);
  } catch (error) {
    if (!(error instanceof InvalidSecret)) throw error;
    rules.absorb(error);
    return null;
  }
}
