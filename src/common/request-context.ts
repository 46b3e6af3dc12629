import { AsyncLocalStorage } from 'node:async_hooks';

/** The cause and actor of the current work. Every recorded event includes it. */
export interface RequestContext {
  /** The request's id (`X-Request-Id`), shared by all effects of the request. */
  readonly correlationId: string;
  /** The id of the event that caused this work, if any. */
  readonly causationId: string | null;
  /** The actor: `api-key:<id>`, `handler:<group>`, `system`. */
  actor: string;
  /** W3C Trace Context, propagated to deliveries. */
  readonly traceparent: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` in a context that everything it calls and awaits can read. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the current work; `undefined` outside {@link runInContext}. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}
