import type { DestinationGuard } from '../destinations/index.js';
import { classifyError, describeError } from './classify-error.js';
import { connectTcp } from './dialing/dial.js';
import type { ConnectTcp } from './dialing/dial.js';
import { Origin } from './dialing/origin.js';
import type { TrustedCas } from './dialing/origin.js';
import { Exchange } from './exchange.js';
import { requestBytes, requestStart } from './http1/request-head.js';
import { LruMap } from './lru-map.js';
import { OriginPool } from './origin-pool.js';
import { SendFailure } from './send-failure.js';
import { WebhookSender } from './webhook-sender.js';
import type { SendRequest, SendResult } from './webhook-sender.js';

export interface HttpWebhookSenderOptions {
  /** Connections to one origin; more requests wait. Default 64. */
  readonly connectionsPerOrigin?: number;
  /** Origins whose connections are kept; the one used longest ago goes first. Default 1000. */
  readonly maxOrigins?: number;
  /** After this time a connection is replaced, and its name resolved and checked anew. Default 60 000. */
  readonly maxConnectionAgeMs?: number;
  /** Starts a TCP connection; for tests. */
  readonly connectTcp?: ConnectTcp;
  /** Trusted in place of the well-known certificate authorities. */
  readonly ca?: TrustedCas;
}

interface Target {
  readonly url: URL;
  /** The beginning of each request to it. */
  readonly start: string;
}

/** How often connections are looked through for those that are idle for too long. */
const EXPIRY_INTERVAL_MS = 1_000;
/** URLs whose reading is remembered: at the rate of a busy worker it costs more than the look-up. */
const MAX_TARGETS = 2_000;

/**
 * Sends over HTTP/1.1, with connections kept open per origin. Every connection passes the guard when it is
 * made, to the address that it checked; settings do not change within a process, so an open one stays good.
 */
export class HttpWebhookSender extends WebhookSender {
  private readonly targets = new LruMap<string, Target>(MAX_TARGETS);
  private readonly pools: LruMap<string, OriginPool>;
  private readonly underWay = new Set<Exchange>();
  private readonly expiry: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly guard: DestinationGuard,
    private readonly options: HttpWebhookSenderOptions = {},
  ) {
    super();
    this.pools = new LruMap(options.maxOrigins ?? 1_000, (pool) => pool.retire());
    this.expiry = setInterval(() => this.closeExpired(), EXPIRY_INTERVAL_MS).unref();
  }

  override send(request: SendRequest): Promise<SendResult> {
    let target: Target;
    let bytes: Buffer;
    try {
      if (this.closed) throw new SendFailure('aborted', 'the sender was shut down');
      target = this.targetOf(request.url);
      bytes = requestBytes(target.start, request.headers, request.body);
    } catch (error) {
      return Promise.resolve(notSent(error));
    }
    return new Promise((resolve) => {
      const exchange = new Exchange(request, bytes, (ended, result) => {
        this.underWay.delete(ended);
        resolve(result);
      });
      this.underWay.add(exchange);
      this.poolOf(target.url).run(exchange);
    });
  }

  /** Closes every connection at once; what is under way ends as `aborted`. */
  override close(): void {
    this.closed = true;
    clearInterval(this.expiry);
    for (const exchange of this.underWay) exchange.abort();
    this.pools.clear();
  }

  /** Nest's hook, also for an instance that a factory made. */
  onApplicationShutdown(): void {
    this.close();
  }

  private closeExpired(): void {
    const now = performance.now();
    for (const pool of this.pools.values()) pool.closeExpired(now);
  }

  private targetOf(text: string): Target {
    const known = this.targets.get(text);
    if (known) return known;
    const url = this.guard.checkUrl(text);
    const target = { url, start: requestStart(url) };
    this.targets.set(text, target);
    return target;
  }

  private poolOf(url: URL): OriginPool {
    const known = this.pools.get(url.origin);
    if (known) return known;
    const { connectionsPerOrigin, maxConnectionAgeMs, ca } = this.options;
    const pool = new OriginPool(new Origin(url, ca), {
      guard: this.guard,
      connectTcp: this.options.connectTcp ?? connectTcp,
      connections: connectionsPerOrigin ?? 64,
      maxAgeMs: maxConnectionAgeMs ?? 60_000,
    });
    this.pools.set(url.origin, pool);
    return pool;
  }
}

function notSent(error: unknown): SendResult {
  return {
    statusCode: null,
    errorClass: classifyError(error),
    error: describeError(error),
    responseHeaders: null,
    responseBody: null,
    resolvedAddress: null,
    durationMs: 0,
    timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
  };
}
