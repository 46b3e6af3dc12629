import { createHash } from 'node:crypto';
import type { Refusal, SignedRequest } from '../signatures/signed-request.js';

/** The headers that are kept with a message. */
export type KeptHeaders = Readonly<Record<string, string>>;

/** How a provider's webhooks are told genuine, told apart and read. It decides, and keeps nothing. */
export interface Provider {
  readonly name: 'payments' | 'stripe' | 'github';
  /** In lower case; what is not signed among them may be anything. */
  readonly keptHeaders: readonly string[];

  /** Why a request is not to be accepted; undefined: it is genuine. */
  refuse(request: SignedRequest, keys: readonly Buffer[], now: Date): Refusal | undefined;

  /** The id of a genuine message, 1 to 255 characters: a message with the same one is a repeat. */
  messageIdOf(request: SignedRequest): string;

  /** What else makes a message a repeat: for signatures that do not cover the message's id. */
  fingerprintOf(request: SignedRequest): Buffer | null;

  /** The JSON text in the body of a message. */
  jsonOf(headers: KeptHeaders, body: Buffer): Buffer;

  /** What kind of message it is; undefined when it does not say. */
  typeOf(headers: KeptHeaders, body: Readonly<Record<string, unknown>>): string | undefined;
}

/** SHA-256 of a body. */
export function hashOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

/** Stands in for a message's id where there is none. */
export function idFromHash(body: Buffer): string {
  return `sha256:${hashOf(body).toString('hex')}`;
}

const TOKEN = /^[\x21-\x7e]{1,255}$/;

/** The value if it can be an id or a type: visible ASCII, not too long for an index. */
export function asToken(value: unknown): string | undefined {
  return typeof value === 'string' && TOKEN.test(value) ? value : undefined;
}
