import type { DestinationGuard } from '../destinations/index.js';
import { classifyError, describeError } from './classify-error.js';
import { Exchange } from './exchange.js';
import { LruMap } from './lru-map.js';
import { Origin } from './origin.js';
import type { TrustedCas } from './origin.js';
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
  /** For DNS, TCP and TLS together. Default 10 000. */
  readonly connectTimeoutMs?: number;
  /** Trusted in place of the well-known certificate authorities. */
  readonly ca?: TrustedCas;
}

interface Target {
  readonly url: URL;
  readonly path: string;
}

/** URLs whose reading is remembered: at the rate of a busy worker it costs more than the look-up. */
const MAX_TARGETS = 2_000;

/**
 * Sends over undici, with connections kept open per origin. Every connection passes the guard when it is
 * made, to the address that it checked; settings do not change within a process, so an open one stays good.
 */
export class HttpWebhookSender extends WebhookSender {
  private readonly targets = new LruMap<string, Target>(MAX_TARGETS);
  private readonly pools: LruMap<string, OriginPool>;
  private readonly underWay = new Set<Exchange>();
  private closed = false;

  constructor(
    private readonly guard: DestinationGuard,
    private readonly options: HttpWebhookSenderOptions = {},
  ) {
    super();
    this.pools = new LruMap(options.maxOrigins ?? 1_000, (pool) => pool.retire());
  }

  override send(request: SendRequest): Promise<SendResult> {
    let target: Target;
    try {
      if (this.closed) throw new SendFailure('aborted', 'the sender was shut down');
      assertOurHost(request.headers);
      target = this.targetOf(request.url);
    } catch (error) {
      return Promise.resolve(notSent(error));
    }
    return new Promise((resolve) => {
      const exchange = new Exchange(request, target.path, (ended, result) => {
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
    for (const exchange of this.underWay) exchange.abort();
    this.pools.clear();
  }

  /** Nest's hook, also for an instance that a factory made. */
  onApplicationShutdown(): void {
    this.close();
  }

  private targetOf(text: string): Target {
    const known = this.targets.get(text);
    if (known) return known;
    const url = this.guard.checkUrl(text);
    const target = { url, path: url.pathname + url.search };
    this.targets.set(text, target);
    return target;
  }

  private poolOf(url: URL): OriginPool {
    const known = this.pools.get(url.origin);
    if (known) return known;
    const { connectionsPerOrigin, maxConnectionAgeMs, connectTimeoutMs, ca } = this.options;
    const pool = new OriginPool(new Origin(url, ca), {
      guard: this.guard,
      connections: connectionsPerOrigin ?? 64,
      maxAgeMs: maxConnectionAgeMs ?? 60_000,
      connectTimeoutMs: connectTimeoutMs ?? 10_000,
    });
    this.pools.set(url.origin, pool);
    return pool;
  }
}

/** undici would send a `host` that it is given, and a checked address could then be asked for another site. */
function assertOurHost(headers: SendRequest['headers']): void {
  for (const name of Object.keys(headers)) {
    if (name.length === 4 && name.toLowerCase() === 'host') {
      throw new SendFailure('invalid_request', 'the host header follows from the URL');
    }
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
