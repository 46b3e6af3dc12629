import type { ErrorClass } from './error-class.js';

/** One attempt. */
export interface SendRequest {
  readonly url: string;
  /** Names are unique whatever their case; `host`, `content-length` and hop-by-hop headers are ours to set. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent byte for byte. */
  readonly body: Buffer | string;
  /** From the call to the status and the headers: waiting for a connection, DNS, connect and TLS included. */
  readonly timeoutMs: number;
  /** Whether an earlier attempt failed; it then never starts on a connection that may be stale. */
  readonly isRetry?: boolean;
}

/** Milliseconds; `null` for what did not happen, as DNS, connect and TLS on a connection that was open. */
export interface SendTimings {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  /** From the call to the headers of the answer. */
  readonly firstByte: number | null;
  readonly total: number;
}

/** What became of an attempt. It succeeded if and only if `errorClass` is `null`. */
export interface SendResult {
  /** The answer's status, also when the rest of the answer failed; `null` when there was none. */
  readonly statusCode: number | null;
  readonly errorClass: ErrorClass | null;
  /**
   * For people; free of control characters, at most 500 characters. With a `null` errorClass it is a note: the
   * attempt succeeded by its status, and its body is incomplete.
   */
  readonly error: string | null;
  /** Names in lower case; at most 16 KiB. */
  readonly responseHeaders: Readonly<Record<string, string | string[]>> | null;
  /** The first 16 KiB, as text without U+0000; `null` when there was no answer. */
  readonly responseBody: string | null;
  /** The address that was connected to or, failing that, tried last. */
  readonly resolvedAddress: string | null;
  /** Whole milliseconds. */
  readonly durationMs: number;
  readonly timings: SendTimings;
}

/** Sends webhooks; a port, so that the delivery of events can be tested without a network. */
export abstract class WebhookSender {
  /**
   * POSTs once, follows no redirect, and resolves within `timeoutMs`, whatever happens. Never rejects.
   * A 2xx status in time is success, whatever then becomes of the body; anything else is failure.
   */
  abstract send(request: SendRequest): Promise<SendResult>;

  /** Sends no more; what is under way ends at once as `aborted`. */
  abstract close(): void;
}
