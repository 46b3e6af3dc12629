export { serveApiDocs } from './serve-api-docs.js';
export { queryParametersOf } from './openapi/query-parameters.js';
export { openApiDocument } from './openapi/openapi-document.js';
export { renderEventDocs } from './event-docs/render-event-docs.js';
