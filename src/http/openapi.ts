import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from '../common/index.js';
import { documentHeaders } from './document-headers.js';
import { serveDocsPage } from './docs-page.js';

/** Serves `GET /openapi.json` and, to be browsed, `GET /docs`; both without a key. */
export function setupOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tidings')
    .setDescription(
      'Orders whose every change is an event: in a log, on streams and as signed webhooks.',
    )
    .setVersion(VERSION)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: `tdk_…`.' })
    .build();
  const document = SwaggerModule.createDocument(app, description);
  documentHeaders(document);
  const json = JSON.stringify(document);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  );
  serveDocsPage(fastify);
  return document;
}
