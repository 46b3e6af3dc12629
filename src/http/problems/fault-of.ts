import { HttpException } from '@nestjs/common';
import { AppError, commonProblems } from '../../common/index.js';
import { databaseFault } from './database-fault.js';
import { httpProblems } from './http.problems.js';
import { fault } from './problem.js';
import type { Fault } from './problem.js';

/** The fault of an unexpected error. It reveals nothing about it. */
const UNEXPECTED = fault(
  httpProblems.internal_error,
  'An unexpected error occurred. Include the request id when you report it.',
);

/** The codes of requests that Nest and Fastify reject before a handler runs, by status. */
const CODES = new Map<number, string>(
  [
    httpProblems.bad_request,
    httpProblems.unauthorized,
    httpProblems.forbidden,
    commonProblems.not_found,
    httpProblems.method_not_allowed,
    httpProblems.request_timeout,
    httpProblems.body_too_large,
    httpProblems.uri_too_long,
    httpProblems.unsupported_media_type,
    httpProblems.expectation_failed,
    httpProblems.headers_too_large,
    httpProblems.unavailable,
  ].map(({ status, code }) => [status, code]),
);

/** Maps an error to HTTP. The only such mapping. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AppError) {
    const { status, code, message, errors, headers } = error;
    return { status, code, detail: message, errors, headers };
  }
  if (error instanceof HttpException) return refusal(error.getStatus(), error.message);
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (isFastifyError(error) && typeof statusCode === 'number' && statusCode < 500) {
    return refusal(statusCode, error.message);
  }
  return databaseFault(error) ?? UNEXPECTED;
}

function refusal(status: number, detail: string): Fault {
  if (status >= 500) return { ...UNEXPECTED, status, code: CODES.get(status) ?? UNEXPECTED.code };
  return { status, code: CODES.get(status) ?? httpProblems.refused.code, detail };
}

function isFastifyError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}
