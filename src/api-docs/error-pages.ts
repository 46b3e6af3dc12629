import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allProblems } from '../common/index.js';
import type { ProblemKind } from '../common/index.js';
import {
  cacheable,
  ERROR_PAGES,
  prefersHtml,
  RouteNotFound,
  sendCacheable,
  varyBy,
} from '../http/index.js';
import { exampleOf } from './example-problem.js';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
code, pre { font-family: ui-monospace, monospace; font-size: .9em }
pre { padding: 1rem; overflow-x: auto; border: 1px solid #8886; border-radius: .4rem }
dt { font-weight: 600; margin-top: 1rem } dd { margin: 0 }
td { padding: .2rem 1rem .2rem 0; vertical-align: top }
:root { color-scheme: light dark }
`;
/** The pages load nothing and run nothing; their only style is the one above. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const CACHED = { cacheControl: 'no-cache' };
const AS_HTML = { ...CACHED, contentType: 'text/html; charset=utf-8' };
const AS_JSON = { ...CACHED, contentType: 'application/json; charset=utf-8' };

/**
 * Serves `GET /docs/errors`, which lists all error codes, and `GET /docs/errors/:code`, to which
 * the `type` of a problem leads: pages for browsers and JSON for others, without a key.
 */
export function serveErrorPages(fastify: FastifyInstance): void {
  const problems = allProblems();
  fastify.get(ERROR_PAGES, (request, reply) =>
    send(request, reply, {
      page: () => listPage(problems),
      json: () => ({ data: problems.map(toJson) }),
    }),
  );
  fastify.get<{ Params: { code: string } }>(`${ERROR_PAGES}/:code`, (request, reply) => {
    const problem = problems.find(({ code }) => code === request.params.code);
    if (!problem) throw new RouteNotFound();
    return send(request, reply, { page: () => problemPage(problem), json: () => toJson(problem) });
  });
}

/** The two forms of a page. */
interface Forms {
  readonly page: () => string;
  readonly json: () => object;
}

async function send(request: FastifyRequest, reply: FastifyReply, forms: Forms): Promise<void> {
  varyBy(reply, 'Accept');
  if (!prefersHtml(request.headers.accept)) {
    return await sendCacheable(request, reply, cacheable(JSON.stringify(forms.json()), AS_JSON));
  }
  void reply.header('content-security-policy', POLICY);
  await sendCacheable(request, reply, cacheable(forms.page(), AS_HTML));
}

function toJson(problem: ProblemKind): object {
  const { code, status, meaning, cause, action } = problem;
  return { code, status, meaning, cause, action, example: exampleOf(problem) };
}

// Links are relative, so that they are right behind a proxy that adds a path.

function listPage(problems: readonly ProblemKind[]): string {
  const rows = problems
    .toSorted((a, b) => a.status - b.status)
    .map(
      ({ code, status, meaning }) =>
        `<tr><td>${status}</td><td><a href="errors/${code}"><code>${code}</code></a></td><td>${inline(meaning)}</td></tr>`,
    );
  return htmlPage(
    'Error codes',
    `<p>Every error of the API has a <code>code</code>, and a <code>type</code> that leads to its page.</p>
<table>
${rows.join('\n')}
</table>
<p><a href="../docs">API documentation</a></p>`,
  );
}

function problemPage(problem: ProblemKind): string {
  const { code, status, meaning, cause, action } = problem;
  return htmlPage(
    code,
    `<p><strong>HTTP ${status} ${STATUS_CODES[status]}.</strong> ${inline(meaning)}</p>
<dl>
<dt>Usual cause</dt><dd>${inline(cause)}</dd>
<dt>What to do</dt><dd>${inline(action)}</dd>
<dt>Example</dt>
</dl>
<pre>${escape(JSON.stringify(exampleOf(problem), null, 2))}</pre>
<p><a href="../errors">All error codes</a> · <a href="../../docs">API documentation</a></p>`,
  );
}

function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Tidings</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

/** Text with code in backticks. */
function inline(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
