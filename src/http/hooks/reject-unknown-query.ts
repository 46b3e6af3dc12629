import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { BadRequest, commonProblems } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';

/** The names of each route's query parameters, by Fastify's `<method> <url>`: `GET /orders/:id`. */
export type QueryParameters = ReadonlyMap<string, ReadonlySet<string>>;

/** Limits on the size of the response to a hostile query. */
const MAX_ERRORS = 50;
const MAX_PATH_LENGTH = 200;

/**
 * Rejects query parameters that a route does not have: a misspelt filter would otherwise return
 * everything. Routes that are not listed (pages, documents) accept any query, and so do `AnyQuery`
 * and those with a signed body (`RawBody`), whose URLs are composed by others. Install it after
 * authentication.
 */
export function rejectUnknownQuery(app: NestFastifyApplication, known: QueryParameters): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { url, method, config } = request.routeOptions;
    const names =
      config.rawBody || config.anyQuery ? undefined : known.get(`${String(method)} ${url}`);
    done(names && findUnknown(request.query as object, names));
  });
}

function findUnknown(query: object, names: ReadonlySet<string>): BadRequest | undefined {
  const errors: FieldError[] = [];
  for (const name in query) {
    if (names.has(name) || errors.length === MAX_ERRORS) continue;
    errors.push({
      path: name.slice(0, MAX_PATH_LENGTH),
      message: 'is not a known query parameter',
    });
  }
  if (errors.length === 0) return undefined;
  return new BadRequest(
    commonProblems.invalid_request,
    'The query has unknown parameters; remove those in errors.',
    { errors },
  );
}
