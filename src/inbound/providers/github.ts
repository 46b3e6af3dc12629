import { verifyGitHub } from '../signatures/github.js';
import type { KeptHeaders, Provider } from './provider.js';
import { asToken, hashOf, idFromHash } from './provider.js';

const FORM = /^application\/x-www-form-urlencoded(;|$)/i;

/**
 * GitHub signs the body only, not a timestamp or the delivery's id. An attacker who captured a
 * delivery could send it again under another id, so the body itself identifies a repeat.
 */
export const github: Provider = {
  name: 'github',
  keptHeaders: ['content-type', 'x-github-event', 'x-github-delivery', 'x-github-hook-id'],
  verify: verifyGitHub,
  messageIdOf: ({ header, body }) => asToken(header('x-github-delivery')) ?? idFromHash(body),
  fingerprintOf: ({ body }) => hashOf(body),
  jsonOf,
  typeOf: (headers) => asToken(headers['x-github-event']),
};

/** With the content type `application/x-www-form-urlencoded`, the JSON is in a field. */
function jsonOf(headers: KeptHeaders, body: Buffer): Buffer {
  if (!FORM.test(headers['content-type'] ?? '')) return body;
  return Buffer.from(new URLSearchParams(body.toString('utf8')).get('payload') ?? '');
}
