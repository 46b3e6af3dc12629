import { STATUS_CODES } from 'node:http';
import type { FieldError } from '../../common/index.js';

/** The body of every error: RFC 9457. `code` and `requestId` are extension members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked for, without its query: a query may hold a token. */
  readonly instance: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}

/** What an error says of itself, before it is bound to a request. */
export interface Fault {
  readonly status: number;
  /** Stable; becomes the problem's type. */
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** These always say what is wrong with the input; the empty path is the whole of it. */
const NAMES_ERRORS: ReadonlySet<number> = new Set([400, 422]);

/** The problem of a fault in one request. */
export function problemOf(fault: Fault, request: { id: string; path: string }): Problem {
  const { status, code, detail } = fault;
  const errors =
    fault.errors ?? (NAMES_ERRORS.has(status) ? [{ path: '', message: detail }] : null);
  return {
    type: `urn:tidings:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: request.path,
    code,
    requestId: request.id,
    ...(errors ? { errors } : {}),
  };
}
