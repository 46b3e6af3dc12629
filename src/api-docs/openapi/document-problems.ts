import { STATUS_CODES } from 'node:http';
import { getSchemaPath } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { allProblems, commonProblems } from '../../common/index.js';
import type { ProblemKind } from '../../common/index.js';
import { httpProblems, ProblemDocument } from '../../http/index.js';
import { exampleOf } from '../example-problem.js';
import { operationsOf, responsesOf } from './operations.js';
import type { Operation, Response } from './operations.js';

const PROBLEM = 'application/problem+json';

/** The codes of examples, where no code has an example of the route. */
const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'insufficient_scope',
  404: 'not_found',
  409: 'idempotency_key_in_use',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'idempotency_key_reused',
  429: 'rate_limited',
  503: 'unavailable',
};

/** Adds the error responses common to all routes, so that no route has to declare them. */
export function documentProblems(document: OpenAPIObject): void {
  listCodes(document);
  for (const [method, operation, path] of operationsOf(document)) {
    operation.security ??= [];
    const hasKey = method === 'post' && operation.security.length > 0;
    if (hasKey) addProblems(operation, [400, 409, 422]);
    if (operation.requestBody) addProblems(operation, [400, 413, 415]);
    operation.responses['4XX'] ??= problem('Any other client error: 404, 405, 408, 417, 429, 431…');
    operation.responses['5XX'] ??= problem('Server error: 500, 503 or 504.');
    for (const [status, response] of responsesOf(operation)) {
      addExample(path, Number(status), response);
    }
  }
}

function addProblems(operation: Operation, statuses: readonly number[]): void {
  for (const status of statuses) {
    operation.responses[String(status)] ??= problem(STATUS_CODES[status] ?? 'Error');
  }
}

function problem(description: string): Response {
  return {
    description,
    content: { [PROBLEM]: { schema: { $ref: getSchemaPath(ProblemDocument) } } },
  };
}

function addExample(path: string, status: number, { content }: Response): void {
  const media = content?.[PROBLEM];
  const kind = media && kindFor(path, status);
  if (kind) media.example = exampleOf(kind);
}

/** The code to show as an example of a status: one of the route's own, if it has any. */
function kindFor(path: string, status: number): ProblemKind | undefined {
  const kinds = allProblems().filter((kind) => kind.status === status);
  const own = kinds.filter(({ code, example }) => !isGeneral(code) && isOf(path, example.path));
  return (
    own.find(({ example }) => example.errors) ??
    own[0] ??
    kinds.find(({ code }) => code === CODES[status]) ??
    kinds[0]
  );
}

/** Whether every route can have the code. */
function isGeneral(code: string): boolean {
  return code in httpProblems || code in commonProblems || code.startsWith('idempotency_key');
}

/** Whether the path of an example is one of the route, or of the resource that the route is about. */
function isOf(route: string, example: string): boolean {
  const parts = route.split('/');
  const given = (example.split('?')[0] ?? '').split('/');
  const isResource = given.length === parts.length || parts[given.length - 1]?.startsWith('{');
  return (
    isResource === true && given.every((part, i) => part === parts[i] || parts[i]?.startsWith('{'))
  );
}

/** Generated clients know the codes of the whole program. */
function listCodes({ components }: OpenAPIObject): void {
  const name = getSchemaPath(ProblemDocument).split('/').at(-1) ?? '';
  const schema = components?.schemas?.[name];
  const code = schema && 'properties' in schema ? schema.properties?.['code'] : undefined;
  if (code) Object.assign(code, { enum: allProblems().map((kind) => kind.code) });
}
