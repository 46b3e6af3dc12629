import { STATUS_CODES } from 'node:http';
import { classifyError } from './classify-error.js';
import type { Connection, ConnectionUser } from './connection.js';
import { cleanText, failureOf } from './failure.js';
import type { Failure } from './failure.js';
import { ResponseParser } from './http1/response-parser.js';
import type { OriginPool, PoolUser } from './origin-pool.js';
import { SendFailure } from './send-failure.js';
import { timingsOf } from './send-result.js';
import type { SendResult } from './send-result.js';
import { timeText } from './time-text.js';
import type { SendRequest } from './webhook-sender.js';

/** How long to wait for the rest of a body after the status, which alone decides the attempt. */
const BODY_TIMEOUT_MS = 2_000;
const REQUEST_TIMEOUT = 408;

/** What an attempt waits for, and what was not there in time. */
const PHASES = {
  'waiting for a free connection': 'no connection to the receiver was free',
  'resolving the host name': 'the host name was not resolved',
  connecting: 'no connection was established',
  'the TLS handshake': 'the TLS handshake was not completed',
  'waiting for the headers': 'no response',
} as const;
type Phase = keyof typeof PHASES;

/** Why an attempt ended; all null: it succeeded. */
type Ending = Pick<SendResult, 'errorClass' | 'error' | 'errorDetail'>;

/**
 * One attempt: a request and its response, from the call to the result. It ends once; later events
 * are ignored.
 *
 * A receiver may close a connection that it considers idle just as the request arrives. On a reused
 * connection, the request is therefore sent a second time, on a new connection and within the same
 * time limit, if the connection ends before the first byte of the response, or if the response is a
 * 408, with which servers report such a connection (RFC 9110 §15.5.9).
 */
export class Exchange implements ConnectionUser, PoolUser {
  readonly startedAt = performance.now();
  isOver = false;

  private timer: NodeJS.Timeout;
  private parser = new ResponseParser();
  private firstByteAt: number | null = null;
  private connection: Connection | undefined;
  private pool: OriginPool | undefined;
  /** Whether the connection was open when the attempt began, so that connecting took no time. */
  private isReused = false;
  private isRepeat = false;

  /**
   * @param bytes the whole request
   * @param onResult called once, with the result
   */
  constructor(
    private readonly request: SendRequest,
    private readonly bytes: Buffer,
    private readonly onResult: (exchange: Exchange, result: SendResult) => void,
  ) {
    this.timer = setTimeout(() => this.timeOut(), request.timeoutMs);
  }

  get needsFresh(): boolean {
    return this.request.isRetry ?? false;
  }

  startOn(connection: Connection, pool: OriginPool): void {
    this.connection = connection;
    this.pool = pool;
    this.isReused = connection.isReused;
    const elapsed = performance.now() - this.startedAt;
    connection.send(this.bytes, this, Math.max(this.request.timeoutMs - elapsed, 1));
  }

  /** Ends the attempt because this program stops. */
  abort(): void {
    this.fail(new SendFailure('aborted', 'the sender was shut down'));
  }

  onData(bytes: Buffer): void {
    const { parser } = this;
    try {
      parser.push(bytes);
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!parser.head) return;
    if (this.isStale()) this.repeat();
    else if (parser.isComplete || parser.isCut) this.finish(null);
    else if (this.firstByteAt === null) this.limitBody();
  }

  onEnd(): void {
    this.parser.end();
    if (this.parser.isComplete) this.finish(null);
    else this.fail(this.closed());
  }

  onError(error: unknown): void {
    this.fail(error);
  }

  private closed(): SendFailure {
    const message = this.parser.hasStarted
      ? 'the receiver closed the connection before its response was complete'
      : 'the receiver closed the connection without a response';
    return new SendFailure('connection_reset', message, { detail: 'end of stream' });
  }

  private timeOut(): void {
    const { timeoutMs } = this.request;
    const phase = this.phase();
    const message = `${PHASES[phase]} within ${timeText(timeoutMs)}`;
    const detail = `no response within ${timeoutMs} ms (${phase})`;
    this.fail(new SendFailure('timeout', message, { detail }));
  }

  private phase(): Phase {
    if (!this.connection) return 'waiting for a free connection';
    const { dial } = this.connection;
    return dial?.connectedAt === null ? dial.waitsFor : 'waiting for the headers';
  }

  /** Replaces the time limit by that of the body, which alone is missing. */
  private limitBody(): void {
    this.firstByteAt = performance.now();
    const left = this.startedAt + this.request.timeoutMs - this.firstByteAt;
    const limit = Math.min(Math.max(left, 0), BODY_TIMEOUT_MS);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.fail(
        new SendFailure('timeout', `not complete ${timeText(Math.round(limit))} after the headers`),
      );
    }, limit);
  }

  private fail(error: unknown): void {
    if (this.isStale(error)) this.repeat();
    else if (this.parser.head) this.finish(failureOf(error));
    else this.end(failureOf(error), false);
  }

  /** Whether the receiver was closing the reused connection when the request arrived. */
  private isStale(error?: unknown): boolean {
    if (this.isOver || this.isRepeat || !this.isReused) return false;
    const { head, hasStarted } = this.parser;
    if (head) return head.statusCode === REQUEST_TIMEOUT;
    return !hasStarted && classifyError(error) === 'connection_reset';
  }

  private repeat(): void {
    this.isRepeat = true;
    this.parser = new ResponseParser();
    if (this.connection) this.pool?.replace(this.connection, this);
  }

  /**
   * Ends the attempt by the status of the response.
   * @param bodyFailure what is wrong with the body, if anything
   */
  private finish(bodyFailure: Failure | null): void {
    this.firstByteAt ??= performance.now();
    const status = this.parser.head?.statusCode ?? 0;
    const note = bodyFailure && `incomplete response body: ${bodyFailure.error}`;
    const errorDetail = bodyFailure?.errorDetail ?? null;
    const isSuccess = status >= 200 && status < 300;
    const errorClass = isSuccess ? null : 'http_error';
    const texts = isSuccess ? [note] : [statusText(status), note];
    const error = texts.filter((text) => text !== null).join('; ');
    this.end({ errorClass, error: error || null, errorDetail }, this.parser.isComplete);
  }

  private end(failure: Ending, isComplete: boolean): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.timer);
    const result = this.result(failure);
    const { connection, pool, parser } = this;
    if (connection && pool) {
      const isReusable = isComplete && parser.idleLimitMs > 0 && connection.hasSentAll;
      if (isReusable) pool.release(connection, parser.idleLimitMs);
      else pool.discard(connection);
    }
    this.onResult(this, result);
  }

  private result({ errorClass, error, errorDetail }: Ending): SendResult {
    const { head, body } = this.parser;
    const { startedAt, firstByteAt } = this;
    const dial = this.connection?.dial;
    const total = performance.now() - startedAt;
    return {
      statusCode: head?.statusCode ?? null,
      errorClass,
      error: error && cleanText(error),
      errorDetail,
      responseHeaders: head?.headers ?? null,
      responseBody: head ? body.text() : null,
      resolvedAddress: dial?.address ?? null,
      durationMs: Math.round(total),
      timings: timingsOf({
        dial: this.isReused ? undefined : dial,
        firstByte: firstByteAt === null ? null : firstByteAt - startedAt,
        total,
      }),
    };
  }
}

/** `the receiver responded with HTTP 404 (Not Found)` */
function statusText(status: number): string {
  const name = STATUS_CODES[status];
  const text = `the receiver responded with HTTP ${status}${name === undefined ? '' : ` (${name})`}`;
  return status >= 300 && status < 400 ? `${text}; redirects are not followed` : text;
}
