import { AppError } from '../../common/index.js';
import { retryDelay } from '../../handlers/index.js';

/** Too many requests passes; no other refusal of the caller's (4xx) does. */
const TOO_MANY = 429;

/**
 * Milliseconds until a message is tried again that has failed for the n-th time; null: it never is. What a domain refuses
 * (an unknown order, a wrong amount) it would refuse again.
 */
export function delayAfter(error: unknown, failures: number): number | null {
  if (error instanceof AppError && error.status < 500 && error.status !== TOO_MANY) return null;
  return retryDelay(failures);
}

const MAX_REASON = 500;

/** Why it failed, for people: `wrong_payment_amount: The order's total is 2500.` */
export function reasonOf(error: unknown): string {
  return describe(error).slice(0, MAX_REASON);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof AppError)) return `${error.name}: ${error.message}`;
  const details = (error.errors ?? []).map(({ path, message }) => ` ${path} ${message}.`);
  return `${error.code}: ${error.message}${details.join('')}`;
}
