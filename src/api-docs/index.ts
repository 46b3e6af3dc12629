export { serveApiDocs } from './serve-api-docs.js';
export { openApiDocument } from './openapi/openapi-document.js';
export { renderEventDocs } from './event-docs/render-event-docs.js';
