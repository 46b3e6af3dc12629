import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that many ask for and that seldom changes. */
export interface CacheableAnswer {
  readonly body: string;
  /** Strong: equal tags, equal bytes. */
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The text with the tag of its content. */
export function cacheable(
  body: string,
  { contentType, cacheControl }: Pick<CacheableAnswer, 'contentType' | 'cacheControl'>,
): CacheableAnswer {
  const hash = createHash('sha256').update(contentType).update('\0').update(body);
  const etag = `"${hash.digest('base64url').slice(0, 27)}"`;
  return { body, etag, contentType, cacheControl };
}

/** Answers with the text, or with 304 to whoever has it already. */
export async function answerCacheable(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: CacheableAnswer,
): Promise<void> {
  const { etag, cacheControl, contentType, body } = answer;
  void reply.headers({ etag, 'cache-control': cacheControl });
  if (names(request.headers['if-none-match'], etag)) await reply.code(304).send();
  else await reply.type(contentType).send(body);
}

/** RFC 9110 §13.1.2: any of the listed tags, `*` for all; weak tags match as well. */
function names(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
