import type { ErrorClass } from './send-failure.js';

/** The request of one attempt. */
export interface SendRequest {
  readonly url: string;
  /**
   * Names are unique, ignoring case. The sender sets `host`, `content-length` and the hop-by-hop
   * headers itself.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent byte for byte. */
  readonly body: Buffer | string;
  /**
   * From the call to the status and headers, including the wait for a connection, DNS, connect and
   * TLS.
   */
  readonly timeoutMs: number;
  /** Whether an earlier attempt failed. A retry never starts on a connection that may be stale. */
  readonly isRetry?: boolean;
}

/**
 * Times in milliseconds; `null` for steps that did not take place, such as DNS, connect and TLS on
 * a connection that was already open.
 */
export interface SendTimings {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  /** From the call to the headers of the response. */
  readonly firstByte: number | null;
  readonly total: number;
}

/** The result of an attempt. It succeeded if and only if `errorClass` is `null`. */
export interface SendResult {
  /** The status of the response, even if the rest of it failed; `null` without a response. */
  readonly statusCode: number | null;
  readonly errorClass: ErrorClass | null;
  /**
   * For people; without control characters, at most 500 characters. With `errorClass: null` it is a
   * note: the attempt succeeded by its status, but the body is incomplete.
   */
  readonly error: string | null;
  /** Names in lower case; at most 16 KiB. */
  readonly responseHeaders: Readonly<Record<string, string | string[]>> | null;
  /** The first 16 KiB, as text without U+0000; `null` without a response. */
  readonly responseBody: string | null;
  /** The address that was connected to or, failing that, tried last. */
  readonly resolvedAddress: string | null;
  /** Whole milliseconds. */
  readonly durationMs: number;
  readonly timings: SendTimings;
}

/** Port that sends webhooks. Tests deliver events through it without a network. */
export abstract class WebhookSender {
  /**
   * Sends one `POST`, follows no redirect, and resolves within `timeoutMs` in every case. It never
   * rejects. A 2xx status in time is a success, regardless of the body; everything else is a
   * failure.
   */
  abstract send(request: SendRequest): Promise<SendResult>;

  /** Stops sending; requests in flight end at once as `aborted`. */
  abstract close(): void;
}
