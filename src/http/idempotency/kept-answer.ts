/** An answer as it is kept: all that a repeat must see again. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Of whom, how often and when it is: these answers say nothing of the request itself, and may differ the next time. */
const PASSING = new Set([401, 403, 429]);

/** Whether a repeat gets this answer again; every other one runs the handler anew. */
export function isFinal(status: number): boolean {
  return status < 500 && !PASSING.has(status);
}
