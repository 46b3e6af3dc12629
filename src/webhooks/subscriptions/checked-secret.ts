import { InvalidSecret, parseSecret } from '../signing/index.js';
import type { BrokenRules } from './broken-rules.js';

/** A rule is broken when no webhook may have this secret. */
export function checkSecret(secret: string, rules: BrokenRules): void {
  try {
    parseSecret(secret);
  } catch (error) {
    if (!(error instanceof InvalidSecret)) throw error;
    rules.absorb(error);
  }
}
