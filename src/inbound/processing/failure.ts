import { AppError, nextAttemptAt } from '../../common/index.js';
import { TRANSACTION_RETRIES } from '../../workers/index.js';

const TOO_MANY_REQUESTS = 429;

/**
 * The time of the next attempt at a message that has failed for the n-th time; null: there is none.
 * What a domain rejects (an unknown order, a wrong amount) it would reject again, so any 4xx except
 * 429 is final.
 */
export function retryAt(error: unknown, failures: number, now: Date): Date | null {
  const isFinal =
    error instanceof AppError && error.status < 500 && error.status !== TOO_MANY_REQUESTS;
  return isFinal ? null : nextAttemptAt(TRANSACTION_RETRIES, failures, now);
}

const MAX_REASON = 500;

/** The reason of a dead letter: `wrong_payment_amount: The order's total is 2500.` */
export function reasonOf(error: unknown): string {
  return describe(error).slice(0, MAX_REASON);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof AppError)) return `${error.name}: ${error.message}`;
  const details = (error.errors ?? []).map(({ path, message }) => ` ${path} ${message}.`);
  return `${error.code}: ${error.message}${details.join('')}`;
}
