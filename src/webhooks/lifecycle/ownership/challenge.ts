import { timingSafeEqual } from 'node:crypto';
import { shownFailure } from '../../sending/index.js';
import type { SendResult } from '../../sending/index.js';

interface ChallengeMessage {
  readonly webhookId: string;
  /** Random; only the receiver of the request can return it. */
  readonly challenge: string;
  readonly at: Date;
}

/** The body of the request to a new URL, in the format of Standard Webhooks. */
export function challengeBody({ webhookId, challenge, at }: ChallengeMessage): Buffer {
  const type = 'webhook.verification';
  return Buffer.from(JSON.stringify({ type, timestamp: at.toISOString(), challenge, webhookId }));
}

/**
 * Whether a response is 2xx and returns the challenge: as text, or as the `challenge` of a JSON
 * object.
 */
export function isEcho({ errorClass, responseBody }: SendResult, challenge: string): boolean {
  if (errorClass !== null || responseBody === null) return false;
  return isSame(responseBody.trim(), challenge) || isSame(challengeIn(responseBody), challenge);
}

/** Why a response does not prove ownership, in words for the owner; `null` if it does. */
export function whyNoEcho(result: SendResult, challenge: string): string | null {
  if (isEcho(result, challenge)) return null;
  if (result.errorClass !== null) return shownFailure(result);
  return `HTTP ${result.statusCode}, without the challenge in the body`;
}

function challengeIn(body: string): string {
  try {
    const { challenge } = JSON.parse(body) as { readonly challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    // The body is not JSON, or is null.
    return '';
  }
}

/** Compares in constant time, so that the time does not reveal the challenge. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
