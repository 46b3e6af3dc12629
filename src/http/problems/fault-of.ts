import { HttpException } from '@nestjs/common';
import { AppError } from '../../common/index.js';
import { databaseFault } from './database-fault.js';
import type { Fault } from './problem.js';

/** The fault of an unexpected error. It reveals nothing about it. */
const UNEXPECTED: Fault = {
  status: 500,
  code: 'internal_error',
  detail: 'An unexpected error occurred. Include the request id when you report it.',
};

/** Codes for requests that Nest and Fastify reject before a handler runs. */
const CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  413: 'body_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  417: 'expectation_failed',
  431: 'headers_too_large',
  503: 'unavailable',
};

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
  if (status >= 500) return { ...UNEXPECTED, status, code: CODES[status] ?? UNEXPECTED.code };
  return { status, code: CODES[status] ?? 'refused', detail };
}

function isFastifyError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}
