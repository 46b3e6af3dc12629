import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from '../../common/index.js';
import type { EventDefinition } from '../../events/index.js';
import { sentRenditionsOf } from '../event-rendition.js';
import { anyEventOf, eventSchemas } from '../event-schemas.js';
import type { JsonObject } from '../json-object.js';
import { documentEventTypes } from './document-event-types.js';
import { documentExamples } from './document-examples.js';
import { documentHeaders } from './document-headers.js';
import { documentParameters } from './document-parameters.js';
import { documentProblems } from './document-problems.js';
import { documentScopes } from './document-scopes.js';
import { documentTags } from './document-tags.js';
import { webhookOperations, webhookParameters } from './document-webhooks.js';
import { withSchemaNames } from './schema-names.js';

const DESCRIPTION =
  'An API that publishes every change as an event: in a log, on streams and as signed webhooks.';

/** Describes the API in OpenAPI 3.1, with a webhook for every version of every event. */
export function openApiDocument(
  app: NestFastifyApplication,
  definitions: readonly EventDefinition[],
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tidings')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    // Relative to the document, so correct behind any proxy.
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: `tdk_…`.' })
    .build();
  config.info.license = { name: 'MIT', identifier: 'MIT' } as never;
  config.info.contact = { name: 'The Tidings authors' } as never;
  const document = SwaggerModule.createDocument(app, config, {
    // Controllers name their methods so that they are unique in the API: `createOrder`.
    operationIdFactory: (_controller, method) => method,
  });
  documentTags(document);
  documentEventTypes(document, definitions);
  documentParameters(document);
  documentExamples(document);
  documentProblems(document);
  documentHeaders(document);
  documentScopes(document);
  return withWebhooks(withSchemaNames(document), definitions);
}

function withWebhooks(
  document: OpenAPIObject,
  definitions: readonly EventDefinition[],
): OpenAPIObject {
  const renditions = sentRenditionsOf(definitions);
  const schemas = (document.components?.schemas ?? {}) as JsonObject;
  const added = {
    schemas: { ...schemas, ...eventSchemas(renditions, anyEventOf(schemas)) },
    parameters: { ...document.components?.parameters, ...webhookParameters },
  };
  return {
    ...document,
    webhooks: webhookOperations(renditions),
    components: { ...document.components, ...added },
  } as OpenAPIObject;
}
