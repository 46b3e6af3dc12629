import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { EventDefinition } from '../events/index.js';
import { sendCacheable, cacheable } from '../http/index.js';
import { asyncApiDocument } from './asyncapi/asyncapi-document.js';
import { serveDocsPage } from './docs-page.js';
import { serveErrorPages } from './error-pages.js';
import { serveFavicon } from './favicon.js';
import { openApiDocument } from './openapi/openapi-document.js';

interface ApiDocsOptions {
  readonly definitions: readonly EventDefinition[];
  /** Public base URL of the API. */
  readonly publicUrl: string;
}

/** The documents change only with a release; clients revalidate their copies. */
const AS_JSON = { contentType: 'application/json; charset=utf-8', cacheControl: 'no-cache' };

/**
 * Serves `GET /openapi.json`, `GET /asyncapi.json`, the page `GET /docs` and its icon, and the
 * pages under `GET /docs/errors`, all without a key. Returns the OpenAPI document.
 */
export function serveApiDocs(
  app: NestFastifyApplication,
  { definitions, publicUrl }: ApiDocsOptions,
): OpenAPIObject {
  const openApi = openApiDocument(app, definitions);
  const documents = {
    '/openapi.json': openApi,
    '/asyncapi.json': asyncApiDocument(openApi, definitions, publicUrl),
  };
  const fastify = app.getHttpAdapter().getInstance();
  for (const [path, document] of Object.entries(documents)) {
    const response = cacheable(JSON.stringify(document), AS_JSON);
    fastify.get(path, (request, reply) => sendCacheable(request, reply, response));
  }
  serveDocsPage(fastify);
  serveErrorPages(fastify);
  serveFavicon(fastify);
  return openApi;
}
