import { createHash } from 'node:crypto';
import type { SignatureProblem, SignedRequest } from '../signatures/signed-request.js';

/** The headers stored with a message. */
export type KeptHeaders = Readonly<Record<string, string>>;

/** How the webhooks of a provider are authenticated, identified and parsed. Stateless. */
export interface Provider {
  readonly name: 'payments' | 'stripe' | 'github';
  /** In lower case. Unsigned headers can have any value. */
  readonly keptHeaders: readonly string[];

  /** The reason to reject a request; undefined if its signature is valid. */
  verify(request: SignedRequest, keys: readonly Buffer[], now: Date): SignatureProblem | undefined;

  /** The id of an authentic message, 1 to 255 characters: the same id means a repeat. */
  messageIdOf(request: SignedRequest): string;

  /** Also identifies a repeat, for signatures that do not cover the message id. */
  fingerprintOf(request: SignedRequest): Buffer | null;

  /** The JSON text in the body of a message. */
  jsonOf(headers: KeptHeaders, body: Buffer): Buffer;

  /** The type of a message; undefined if it has none. */
  typeOf(headers: KeptHeaders, body: Readonly<Record<string, unknown>>): string | undefined;
}

/** SHA-256 of a body. */
export function hashOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

/** Replaces a missing message id. */
export function idFromHash(body: Buffer): string {
  return `sha256:${hashOf(body).toString('hex')}`;
}

const TOKEN = /^[\x21-\x7e]{1,255}$/;

/** The value if it is valid as an id or a type: visible ASCII, short enough for an index. */
export function asToken(value: unknown): string | undefined {
  return typeof value === 'string' && TOKEN.test(value) ? value : undefined;
}
