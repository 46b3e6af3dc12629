import { refuseGitHub } from '../signatures/github.js';
import type { KeptHeaders, Provider } from './provider.js';
import { asToken, hashOf, idFromHash } from './provider.js';

const FORM = /^application\/x-www-form-urlencoded(;|$)/i;

/**
 * GitHub: it signs the body alone, and neither a time nor the delivery's id. So whoever has caught a delivery could send it
 * again under another id, and the body itself is what tells a repeat.
 */
export const github: Provider = {
  name: 'github',
  keptHeaders: ['content-type', 'x-github-event', 'x-github-delivery', 'x-github-hook-id'],
  refuse: refuseGitHub,
  messageIdOf: ({ header, body }) => asToken(header('x-github-delivery')) ?? idFromHash(body),
  fingerprintOf: ({ body }) => hashOf(body),
  jsonOf,
  typeOf: (headers) => asToken(headers['x-github-event']),
};

/** A webhook set to "application/x-www-form-urlencoded" has its JSON in a field. */
function jsonOf(headers: KeptHeaders, body: Buffer): Buffer {
  if (!FORM.test(headers['content-type'] ?? '')) return body;
  return Buffer.from(new URLSearchParams(body.toString('utf8')).get('payload') ?? '');
}
