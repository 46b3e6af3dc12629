import type { Dispatcher } from 'undici';
import { classifyError, describeError } from './classify-error.js';
import type { Connection } from './connection.js';
import type { Dial } from './dial.js';
import { ResponseBody } from './response-body.js';
import { SendFailure } from './send-failure.js';
import type { SendRequest, SendResult, SendTimings } from './webhook-sender.js';

/** Takes a connection back; one that is not `reusable` must not serve again. */
export type Release = (connection: Connection, reusable: boolean) => void;

type Headers = Record<string, string | string[]>;

/** One request and its answer, from the call to the result. It ends once; whatever comes later is ignored. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly startedAt = performance.now();
  isOver = false;

  private readonly timer: NodeJS.Timeout;
  private readonly body = new ResponseBody();
  private statusCode: number | null = null;
  private headers: Headers | null = null;
  private firstByteAt: number | null = null;
  private connection: Connection | undefined;
  private release: Release | undefined;
  private earlierDial: Dial | undefined;

  /** @param onEnd gets the result, once */
  constructor(
    private readonly request: SendRequest,
    private readonly path: string,
    private readonly onEnd: (exchange: Exchange, result: SendResult) => void,
  ) {
    this.timer = setTimeout(() => this.timeOut(), request.timeoutMs);
  }

  startOn(connection: Connection, release: Release): void {
    this.connection = connection;
    this.release = release;
    this.earlierDial = connection.dial;
    const { headers, body } = this.request;
    connection.dispatch({ method: 'POST', path: this.path, headers, body }, this);
  }

  /** Ends it because this program stops. */
  abort(): void {
    this.fail(new SendFailure('aborted', 'the sender was shut down'));
  }

  onRequestStart(): void {
    // undici takes a handler for one of the present kind only if it has this method.
  }

  onResponseStart(
    _: unknown,
    statusCode: number,
    headers: Dispatcher.ResponseData['headers'],
  ): void {
    if (statusCode < 200) return;
    this.firstByteAt = performance.now();
    this.statusCode = statusCode;
    this.headers = headers as Headers;
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.body.push(chunk)) this.succeed({ reusable: false });
  }

  onResponseEnd(): void {
    this.succeed({ reusable: true });
  }

  onResponseError(_: unknown, error: Error): void {
    this.fail(error);
  }

  private timeOut(): void {
    const message = `no complete answer within ${this.request.timeoutMs} ms (${this.phase()})`;
    this.fail(new SendFailure('timeout', message));
  }

  private phase(): string {
    if (!this.connection) return 'waited for a free connection';
    if (this.statusCode !== null) return 'the body was not complete';
    return this.connection.dial?.connectedAt === null ? 'was connecting' : 'waited for the answer';
  }

  /** The answer is complete enough; whether that is success depends on its status. */
  private succeed({ reusable }: { readonly reusable: boolean }): void {
    const status = this.statusCode ?? 0;
    const failure =
      status >= 200 && status < 300 ? null : new SendFailure('http_error', `HTTP ${status}`);
    this.end(failure, reusable);
  }

  private fail(error: unknown): void {
    this.end(error, false);
  }

  private end(error: unknown, reusable: boolean): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.timer);
    const result = this.result(error);
    if (this.connection) this.release?.(this.connection, reusable);
    this.onEnd(this, result);
  }

  private result(error: unknown): SendResult {
    const timings = this.timings();
    return {
      statusCode: this.statusCode,
      errorClass: error === null ? null : classifyError(error),
      error: error === null ? null : describeError(error),
      responseHeaders: this.headers,
      responseBody: this.statusCode === null ? null : this.body.text(),
      resolvedAddress: this.connection?.dial?.address ?? null,
      durationMs: Math.round(timings.total),
      timings,
    };
  }

  private timings(): SendTimings {
    const dial = this.connection?.dial;
    const fresh = dial === this.earlierDial ? undefined : dial;
    return {
      dns: tenths(fresh?.dnsMs),
      connect: tenths(fresh?.connectMs),
      tls: tenths(fresh?.tlsMs),
      firstByte: this.firstByteAt && tenths(this.firstByteAt - this.startedAt),
      total: tenths(performance.now() - this.startedAt) ?? 0,
    };
  }
}

function tenths(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms * 10) / 10;
}
