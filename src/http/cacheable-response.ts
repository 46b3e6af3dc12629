import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that is requested often and changes rarely. */
export interface CacheableResponse {
  readonly body: string;
  /** Strong: equal tags mean equal bytes. */
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The text with an entity tag computed from its content. */
export function cacheable(
  body: string,
  { contentType, cacheControl }: Pick<CacheableResponse, 'contentType' | 'cacheControl'>,
): CacheableResponse {
  const hash = createHash('sha256').update(contentType).update('\0').update(body);
  const etag = `"${hash.digest('base64url').slice(0, 27)}"`;
  return { body, etag, contentType, cacheControl };
}

/** Sends the text, or 304 if the client already has it. */
export async function sendCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  response: CacheableResponse,
): Promise<void> {
  const { etag, cacheControl, contentType, body } = response;
  void reply.headers({ etag, 'cache-control': cacheControl });
  if (matches(request.headers['if-none-match'], etag)) await reply.code(304).send();
  else await reply.type(contentType).send(body);
}

/** RFC 9110 §13.1.2: any of the listed tags, or `*` for all; weak tags match as well. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
