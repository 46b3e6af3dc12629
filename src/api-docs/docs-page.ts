import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidings API</title>
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;
/** The key stays in the browser's local storage. The validator would be another website. */
const START = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  persistAuthorization: true,
  validatorUrl: null,
});
`;
const ASSETS = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;
/** Only our own resources, but Swagger UI's script sets styles and its logo is a data URL. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/**
 * `GET /docs`: the OpenAPI document in Swagger UI, without external resources. Three files do not
 * need a static file server (the one of `@nestjs/swagger` cannot be imported under Jest).
 */
export function serveDocsPage(fastify: FastifyInstance): void {
  const { resolve } = createRequire(import.meta.url);
  fastify.get('/docs', (_request, reply) =>
    reply
      .headers({ 'content-security-policy': POLICY })
      .type('text/html; charset=utf-8')
      .send(PAGE),
  );
  fastify.get('/docs/', (_request, reply) => reply.redirect('../docs', 308));
  fastify.get('/docs/start.js', (_request, reply) => reply.type('text/javascript').send(START));
  for (const [name, type] of Object.entries(ASSETS)) {
    fastify.get(`/docs/${name}`, async (_request, reply) => {
      const file = await readFile(resolve(`swagger-ui-dist/${name}`));
      return await reply.type(type).header('cache-control', 'max-age=3600').send(file);
    });
  }
}
