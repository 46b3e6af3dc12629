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
/** The name of the schema of codes. */
const ERROR_CODE = 'ErrorCode';

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
      const kind = kindFor(path, Number(status), document.paths);
      if (kind) operation.responses[status] = withExample(response, kind);
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

/** A copy, because routes that share a decorator share the response. */
function withExample(response: Response, kind: ProblemKind): Response {
  const media = response.content?.[PROBLEM];
  if (!media) return response;
  return { ...response, content: { [PROBLEM]: { ...media, example: exampleOf(kind) } } };
}

/** The code to show as an example of a status: one of the route's own, if it has any. */
function kindFor(
  path: string,
  status: number,
  paths: OpenAPIObject['paths'],
): ProblemKind | undefined {
  const kinds = allProblems().filter((kind) => kind.status === status);
  const own = kinds.filter(
    ({ code, example }) => !isGeneral(code) && isOf(path, example.path) && !(example.path in paths),
  );
  const exact = kinds.find(({ code, example }) => !isGeneral(code) && example.path === path);
  // Such as an illegal transition, which every call of an order can meet.
  const related =
    status === 409 && path.includes('{')
      ? kinds.find(({ code, example }) => !isGeneral(code) && isRelated(path, example.path))
      : undefined;
  return (
    own.find(({ example }) => example.errors) ??
    own[0] ??
    exact ??
    related ??
    kinds.find(({ code }) => code === CODES[status])
  );
}

/** Whether every route can have the code. */
function isGeneral(code: string): boolean {
  return code in httpProblems || code in commonProblems || code.includes('idempotency_key');
}

/** Whether the path of an example is one of the route, or of the resource that it is about. */
function isOf(route: string, example: string): boolean {
  const parts = route.split('/');
  const given = (example.split('?')[0] ?? '').split('/');
  const isResource = given.length === parts.length || parts[given.length - 1]?.startsWith('{');
  return (
    isResource === true && given.every((part, i) => part === parts[i] || parts[i]?.startsWith('{'))
  );
}

/** Whether both are about the same kind of resource: `/orders/…`. */
function isRelated(route: string, example: string): boolean {
  return route.split('/')[1] === example.split('/')[1];
}

/** Makes the codes of the whole program a schema, so that generated clients know them. */
function listCodes({ components }: OpenAPIObject): void {
  const { schemas = {} } = components ?? {};
  const problemSchema = schemas[ProblemDocument.name];
  if (!problemSchema || !('properties' in problemSchema)) return;
  const { properties = {} } = problemSchema;
  const code = properties['code'];
  const description = code && 'description' in code ? code.description : undefined;
  schemas[ERROR_CODE] = {
    type: 'string',
    description,
    enum: allProblems().map((kind) => kind.code),
  };
  properties['code'] = { $ref: getSchemaPath(ERROR_CODE) };
}
