import { timingSafeEqual } from 'node:crypto';
import { shownFailure } from '../../sending/index.js';
import type { SendResult } from '../../sending/index.js';

interface ChallengeMessage {
  readonly webhookId: string;
  /** Random; whoever sends it back has read it. */
  readonly challenge: string;
  readonly at: Date;
}

/** What a new URL is sent, in the shape of Standard Webhooks. */
export function challengeBody({ webhookId, challenge, at }: ChallengeMessage): Buffer {
  const type = 'webhook.verification';
  return Buffer.from(JSON.stringify({ type, timestamp: at.toISOString(), challenge, webhookId }));
}

/** Whether an answer is 2xx and gives the challenge back: as text, or as the `challenge` of a JSON object. */
export function isEcho({ errorClass, responseBody }: SendResult, challenge: string): boolean {
  if (errorClass !== null || responseBody === null) return false;
  return isSame(responseBody.trim(), challenge) || isSame(challengeIn(responseBody), challenge);
}

/** What an answer was, for the owner; `null` when it was the echo. */
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
    // Not JSON, or null: then it is no echo in this form.
    return '';
  }
}

/** In constant time, so that nobody learns a challenge by guessing at it. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
