import type { FieldError } from './field-error.js';

/** What people need to know about an error code: its page under `/docs/errors` shows it. */
export interface ProblemDescription<Status extends number = number> {
  readonly status: Status;
  /** One sentence. */
  readonly meaning: string;
  /** What usually leads to it. */
  readonly cause: string;
  /** What the caller, or the operator, does about it. */
  readonly action: string;
  /** The variable parts of an example: `detail`, the path of its request, and its errors. */
  readonly example: {
    readonly detail: string;
    readonly path: string;
    readonly errors?: readonly FieldError[];
  };
}

/** A kind of error that callers see: a stable code, with its HTTP status and description. */
export interface ProblemKind<Status extends number = number> extends ProblemDescription<Status> {
  readonly code: string;
}

/** A code in snake case, so that it needs no escaping in a URL. */
const CODE = /^[a-z][a-z0-9_]{1,63}$/;

const defined = new Map<string, ProblemKind>();

/**
 * Defines the error codes of a module, beside the errors that have them. An error can only be
 * created from one of them, so every code that callers see is in the catalogue: in `/docs/errors`,
 * in `docs/errors.md`, and in the OpenAPI document.
 * @throws {Error} if a code is malformed or belongs to another module
 */
export function defineProblems<const T extends Readonly<Record<string, ProblemDescription>>>(
  descriptions: T,
): { readonly [Code in keyof T]: ProblemKind<T[Code]['status']> } {
  const entries = Object.entries(descriptions).map(([code, description]) => {
    if (!CODE.test(code)) throw new Error(`the error code "${code}" is not in snake case`);
    if (defined.has(code)) throw new Error(`the error code "${code}" is defined twice`);
    const problem = { code, ...description };
    defined.set(code, problem);
    return [code, problem];
  });
  return Object.fromEntries(entries) as { [Code in keyof T]: ProblemKind<T[Code]['status']> };
}

/**
 * The description of a 404: `noSuch('order', '/orders')`.
 * @param id an example; default: a UUID
 */
export function noSuch(
  thing: string,
  collection: string,
  id = '0190b0a0-0000-7000-8000-000000000001',
): ProblemDescription<404> {
  return {
    status: 404,
    meaning: `There is no such ${thing}.`,
    cause: `Its id is wrong, it was deleted, or it belongs to another tenant than the API key.`,
    action: 'Check the id and the API key.',
    example: { detail: `No such ${thing}: '${id}'.`, path: `${collection}/${id}` },
  };
}

/** All codes that the loaded modules define, sorted. */
export function allProblems(): readonly ProblemKind[] {
  return [...defined.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
