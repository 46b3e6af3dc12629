import { AsyncLocalStorage } from 'node:async_hooks';

/** On whose behalf, and as part of what, the current work is done. It becomes part of every event recorded. */
export interface RequestContext {
  /** The request's id (`X-Request-Id`), carried on by everything that the request causes. */
  readonly correlationId: string;
  /** The event that caused this work, if one did. */
  readonly causationId: string | null;
  /** Who: `api-key:<id>`, `handler:<group>`, `system`. */
  actor: string;
  /** W3C Trace Context, passed on to deliveries. */
  readonly traceparent: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with `context` visible to everything it calls and awaits. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the current work, or `undefined` outside of any. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}
