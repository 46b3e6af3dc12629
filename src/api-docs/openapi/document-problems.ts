import { STATUS_CODES } from 'node:http';
import { getSchemaPath } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FieldError } from '../../common/index.js';
import { ProblemDocument } from '../../http/index.js';
import { operationsOf, responsesOf } from './operations.js';
import type { Operation, Response } from './operations.js';

const PROBLEM = 'application/problem+json';

/** The codes of examples, where they are not the title of the status. */
const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  413: 'body_too_large',
  415: 'unsupported_content_encoding',
  422: 'unknown_currency',
  429: 'rate_limited',
};

const FIELD_ERRORS: Readonly<Record<number, readonly FieldError[]>> = {
  400: [{ path: 'items.0.quantity', message: 'must be from 1 to 1000000' }],
  422: [{ path: 'currency', message: 'must be an ISO 4217 currency code, such as EUR' }],
};

/** Adds the error responses common to all routes, so that no route has to declare them. */
export function documentProblems(document: OpenAPIObject): void {
  for (const [method, operation] of operationsOf(document)) {
    operation.security ??= [];
    const hasKey = method === 'post' && operation.security.length > 0;
    if (hasKey) addProblems(operation, [400, 409, 422]);
    if (operation.requestBody) addProblems(operation, [400, 413, 415]);
    operation.responses['4XX'] ??= problem('Any other client error: 404, 405, 408, 417, 429, 431…');
    operation.responses['5XX'] ??= problem('Server error: 500, 503 or 504.');
    for (const [status, response] of responsesOf(operation)) addExample(Number(status), response);
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

function addExample(status: number, { content }: Response): void {
  const media = content?.[PROBLEM];
  const title = STATUS_CODES[status];
  if (!media || !title) return;
  const code = CODES[status] ?? title.toLowerCase().replaceAll(/[^a-z]+/g, '_');
  const errors = FIELD_ERRORS[status];
  media.example = {
    type: `urn:tidings:problem:${code}`,
    title,
    status,
    detail: `${title}.`,
    instance: '/orders',
    code,
    requestId: 'req-7',
    ...(errors && { errors }),
  };
}
