import type { FieldError } from './field-error.js';
import type { ProblemKind } from './problem-kinds.js';

interface AppErrorOptions {
  readonly cause?: unknown;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error shown to the caller. Its kind (`defineProblems`) has the stable code, which becomes the
 * problem's `type`, and the HTTP status. Any other error becomes a 500 without details.
 */
export abstract class AppError<Status extends number = number> extends Error {
  readonly code: string;
  readonly status: Status;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(
    { code, status }: ProblemKind<Status>,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.errors = options.errors;
    this.headers = options.headers;
  }
}

/** 400: malformed request. */
export class BadRequest extends AppError<400> {}

/** 401: missing or invalid credentials. */
export class Unauthorized extends AppError<401> {}

/** 403: the caller is authenticated but not permitted. */
export class Forbidden extends AppError<403> {}

/** 404: the resource does not exist, or belongs to another tenant. */
export class NotFound extends AppError<404> {}

/** 409: the current state of the resource does not allow the request. */
export class Conflict extends AppError<409> {}

/** 410: the resource existed and is no longer kept. */
export class Gone extends AppError<410> {}

/** 412: `If-Match` does not match. */
export class PreconditionFailed extends AppError<412> {}

/** 422: well formed, but violates a rule of the domain. */
export class Unprocessable extends AppError<422> {}

/** 429: too many requests. */
export class TooManyRequests extends AppError<429> {}

/** 503: temporarily unavailable. */
export class Unavailable extends AppError<503> {}
