import { LruMap } from '../../common/index.js';
import type { DestinationGuard } from '../destinations/index.js';
import { connectTcp } from './dialing/dial.js';
import type { ConnectTcp } from './dialing/dial.js';
import { Origin } from './dialing/origin.js';
import type { TrustedCas } from './dialing/origin.js';
import { Exchange } from './exchange.js';
import { requestBytes, requestStart } from './http1/request-head.js';
import { OriginPool } from './origin-pool.js';
import { SendFailure } from './send-failure.js';
import { notSent } from './send-result.js';
import type { SendResult } from './send-result.js';
import { WebhookSender } from './webhook-sender.js';
import type { SendRequest } from './webhook-sender.js';

export interface HttpWebhookSenderOptions {
  /** Connections per origin; further requests wait. Default 64. */
  readonly connectionsPerOrigin?: number;
  /**
   * Origins whose connections are kept open; the least recently used one is closed first. Default
   * 1000.
   */
  readonly maxOrigins?: number;
  /**
   * The age at which a connection is replaced, so that its name is resolved and checked again.
   * Default 60 000.
   */
  readonly maxConnectionAgeMs?: number;
  /** Opens a TCP connection; for tests. */
  readonly connectTcp?: ConnectTcp;
  /** Trusted instead of the well-known certificate authorities. */
  readonly ca?: TrustedCas;
}

interface Target {
  readonly url: URL;
  /** The beginning of every request to it. */
  readonly start: string;
}

/** How often connections are checked for those that are idle or open for too long. */
const EXPIRY_INTERVAL_MS = 1_000;
/** Cached parsed URLs: in a busy worker, parsing costs more than the look-up. */
const MAX_TARGETS = 2_000;

/**
 * Sends over HTTP/1.1, with a pool of kept-alive connections per origin. Every connection is
 * established through the guard, to the address that the guard checked. The rules do not change
 * within a process, so an open connection stays valid.
 */
export class HttpWebhookSender extends WebhookSender {
  private readonly targets = new LruMap<string, Target>(MAX_TARGETS);
  private readonly pools: LruMap<string, OriginPool>;
  private readonly inFlight = new Set<Exchange>();
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
        this.inFlight.delete(ended);
        resolve(result);
      });
      this.inFlight.add(exchange);
      this.poolOf(target.url).run(exchange);
    });
  }

  /** Closes every connection at once; requests in flight end as `aborted`. */
  override close(): void {
    this.closed = true;
    clearInterval(this.expiry);
    for (const exchange of this.inFlight) exchange.abort();
    this.pools.clear();
  }

  /** Nest's hook, which also runs for instances that a factory created. */
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
