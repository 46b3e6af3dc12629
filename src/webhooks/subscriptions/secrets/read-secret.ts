import { InvalidSecret, newSecret } from '../../signing/index.js';
import type { NewSecret, Signature } from '../../signing/index.js';
import type { BrokenRules } from '../draft/broken-rules.js';

/** Reads the owner's secret or generates one; adds an error and returns null if it is invalid. */
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
