import type { SendResult } from './send-result.js';

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
