export { serveApiDocs } from './serve-api-docs.js';
export { queryParametersOf } from './openapi/query-parameters.js';
export { openApiDocument } from './openapi/openapi-document.js';
export { exampleOf } from './example-problem.js';
export { envelopeExample } from './event-examples.js';
export { renditionsOf } from './event-rendition.js';
export type { EventRendition } from './event-rendition.js';
export type { JsonObject } from './json-object.js';
