import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { BadRequest } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';

/** The names of the query parameters that a route knows, by `<method> <url>` as Fastify has it: `GET /orders/:id`. */
export type QueryParameters = ReadonlyMap<string, ReadonlySet<string>>;

/** More would only make the answer to a hostile query large. */
const MOST_ERRORS = 50;
const LONGEST_PATH = 200;

/**
 * Refuses query parameters that a route does not know: a filter with a typing error would otherwise show everything.
 * Routes that are not listed (pages, documents) take any query, and so do those that read signed bytes (`RawBody`):
 * their URL is made by others. Install it after authentication.
 */
export function refuseUnknownQuery(app: NestFastifyApplication, known: QueryParameters): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { url, method, config } = request.routeOptions;
    const names = config.rawBody ? undefined : known.get(`${String(method)} ${url}`);
    done(names && faultOf(request.query as object, names));
  });
}

function faultOf(query: object, names: ReadonlySet<string>): BadRequest | undefined {
  const errors: FieldError[] = [];
  for (const name in query) {
    if (names.has(name) || errors.length === MOST_ERRORS) continue;
    errors.push({ path: name.slice(0, LONGEST_PATH), message: 'is not a known query parameter' });
  }
  if (errors.length === 0) return undefined;
  return new BadRequest('invalid_request', 'The query has unknown parameters.', { errors });
}
