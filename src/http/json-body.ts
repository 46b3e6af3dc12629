import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequest, commonProblems, decodeJsonText } from '../common/index.js';
import { findJsonFault, placeOf } from './json-fault.js';
import { isTooDeep, MAX_JSON_DEPTH } from './json-depth.js';
import { httpProblems } from './problems/http.problems.js';
import './raw-body.decorator.js';
import { rejectUnstorableText } from './unstorable-text.js';

/** `application/json` and every type built on it (RFC 6839 §3.1). */
const JSON_TYPES = /^application\/(json|[\w.!#$&^-]+\+json)(;|$)/i;

type Done = (error: Error | null, body?: unknown) => void;

/**
 * Accepts JSON bodies only: UTF-8, without `__proto__` or `constructor.prototype` keys (Fastify's
 * parser rejects them) and without text that cannot be stored. A byte-order mark is ignored. An
 * empty body counts as no body, whatever its type: `curl -X POST -d ''`.
 */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.decorateRequest('rawBody', undefined);
  fastify.removeAllContentTypeParsers();

  fastify.addContentTypeParser(JSON_TYPES, { parseAs: 'buffer' }, onJson);
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done: Done) => {
    if (request.routeOptions.config.rawBody) request.rawBody = body;
    else if (body.length > 0) return done(unsupportedMediaType());
    done(null, undefined);
  });

  function onJson(request: FastifyRequest, raw: Buffer, done: Done): void {
    if (raw.length === 0) return done(null, undefined);
    request.rawBody = raw;
    if (!isUtf8(raw))
      return done(new BadRequest(httpProblems.malformed_json, 'The body is not UTF-8.'));
    if (isTooDeep(raw))
      return done(
        new BadRequest(
          commonProblems.invalid_request,
          `The body is nested more than ${MAX_JSON_DEPTH} levels deep.`,
        ),
      );
    const source = decodeJsonText(raw);
    void parseJson(request, source, (error, body) => {
      if (error) return done(faultOfJson(source));
      try {
        rejectUnstorableText(body, source);
        done(null, body);
      } catch (refusal) {
        done(refusal as Error);
      }
    });
  }
}

/** Why the parser rejected a body: it reports neither which of these it is, nor where. */
function faultOfJson(source: string): BadRequest {
  const position = findJsonFault(source);
  if (position < 0) {
    const message = 'must not have a key `__proto__`, or `constructor` with `prototype`';
    const errors = [{ path: '', message }];
    return new BadRequest(commonProblems.invalid_request, `The body ${message}.`, { errors });
  }
  const { line, column } = placeOf(position, source);
  const place = line === 1 ? '' : ` (line ${line}, column ${column})`;
  return new BadRequest(
    httpProblems.malformed_json,
    `Malformed JSON at position ${position}${place}.`,
  );
}

function unsupportedMediaType(): Error {
  const error = new Error('The body must be application/json.');
  return Object.assign(error, { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 });
}
