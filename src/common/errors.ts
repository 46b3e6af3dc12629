/** One broken rule of the input: where (`items.0.quantity`) and why. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

interface AppErrorOptions {
  readonly cause?: unknown;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An error that a caller may see. `code` is stable and becomes the problem's `type`; `status` is its HTTP
 * status. Everything else that is thrown is a 500 without details.
 */
export abstract class AppError extends Error {
  abstract readonly status: number;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.errors = options.errors;
    this.headers = options.headers;
  }
}

/** 400: the request cannot be understood. */
export class BadRequest extends AppError {
  readonly status = 400;
}

/** 401: no valid credentials. */
export class Unauthorized extends AppError {
  readonly status = 401;
}

/** 403: the caller is known, and may not. */
export class Forbidden extends AppError {
  readonly status = 403;
}

/** 404: there is no such thing, or not for this tenant. */
export class NotFound extends AppError {
  readonly status = 404;
}

/** 409: the thing's present state forbids it. */
export class Conflict extends AppError {
  readonly status = 409;
}

/** 410: it existed, and is no longer kept. */
export class Gone extends AppError {
  readonly status = 410;
}

/** 412: `If-Match` does not match. */
export class PreconditionFailed extends AppError {
  readonly status = 412;
}

/** 422: understood, and against a rule of the domain. */
export class Unprocessable extends AppError {
  readonly status = 422;
}

/** 429: too many requests. */
export class TooManyRequests extends AppError {
  readonly status = 429;
}

/** 503: not now. */
export class Unavailable extends AppError {
  readonly status = 503;
}
