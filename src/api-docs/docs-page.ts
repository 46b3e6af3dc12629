import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidings API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', deepLinking: true });\n`;
const ASSETS = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;
/** Swagger UI sets styles from its script, and shows a logo that is a data URL; else nothing but our own. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/**
 * `GET /docs`: the OpenAPI document in Swagger UI, from this server alone. Three files need no static file server
 * (the one that `@nestjs/swagger` would load cannot be imported under Jest).
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
