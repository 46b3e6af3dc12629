import { STATUS_CODES } from 'node:http';
import type { FieldError, ProblemKind } from '../../common/index.js';

/** The body of every error response: RFC 9457. `code` and `requestId` are extension members. */
export interface Problem {
  /** A URL that describes the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path of the request, without its query, which can contain a token. */
  readonly instance: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}

/** The HTTP meaning of an error, before it is bound to a request. */
export interface Fault {
  readonly status: number;
  /** Stable; becomes the `type` of the problem. */
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Statuses that always list errors; an error of the whole input has an empty path. */
const LISTS_ERRORS: ReadonlySet<number> = new Set([400, 422]);

/** A fault of a kind that the HTTP edge itself reports. */
export function fault(
  { status, code }: ProblemKind,
  detail: string,
  headers?: Fault['headers'],
): Fault {
  return { status, code, detail, headers };
}

/** The path of the pages that describe codes. */
export const ERROR_PAGES = '/docs/errors';

/** What a problem document contains besides the fault. */
interface Occurrence {
  /** The `X-Request-Id`. */
  readonly id: string;
  readonly path: string;
  /** The start of `type`: `PUBLIC_URL`, or nothing, so that it is relative to the API. */
  readonly linkBase: string;
}

/** The problem document of a fault in one request. */
export function problemOf(fault: Fault, request: Occurrence): Problem {
  const { status, code, detail } = fault;
  const errors =
    fault.errors ?? (LISTS_ERRORS.has(status) ? [{ path: '', message: detail }] : null);
  return {
    type: `${request.linkBase}${ERROR_PAGES}/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: request.path,
    code,
    requestId: request.id,
    ...(errors ? { errors } : {}),
  };
}
