import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { EventDefinition } from '../events/index.js';
import { answerCacheable, cacheable } from '../http/index.js';
import { asyncApiDocument } from './asyncapi/asyncapi-document.js';
import { serveDocsPage } from './docs-page.js';
import { openApiDocument } from './openapi/openapi-document.js';

interface ApiDocsOptions {
  readonly definitions: readonly EventDefinition[];
  /** Where the API is to be reached. */
  readonly publicUrl: string;
}

/** A document changes with a release at most; whoever has it asks whether it did. */
const AS_JSON = { contentType: 'application/json; charset=utf-8', cacheControl: 'no-cache' };

/**
 * Serves `GET /openapi.json`, `GET /asyncapi.json` and, to be browsed, `GET /docs`; all of them without a key. Returns
 * the OpenAPI document.
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
    const answer = cacheable(JSON.stringify(document), AS_JSON);
    fastify.get(path, (request, reply) => answerCacheable(request, reply, answer));
  }
  serveDocsPage(fastify);
  return openApi;
}
