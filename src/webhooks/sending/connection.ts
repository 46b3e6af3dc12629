import { Client } from 'undici';
import type { Dispatcher } from 'undici';
import type { DestinationGuard } from '../destinations/index.js';
import { Dial } from './dial.js';
import type { Origin } from './origin.js';

export interface ConnectionOptions {
  readonly guard: DestinationGuard;
  readonly connectTimeoutMs: number;
  readonly maxAgeMs: number;
}

const MAX_HEADER_BYTES = 16 * 1024;

/**
 * One connection to a receiver, for one request at a time: undici's `Client`, which connects and connects
 * again when it must, through `Dial` and so through the guard.
 */
export class Connection {
  /** The last time it connected, or tries to. */
  dial: Dial | undefined;
  private readonly client: Client;

  /** @param onClosed called when the socket is closed, by whomever */
  constructor(
    origin: Origin,
    private readonly options: ConnectionOptions,
    onClosed: (connection: Connection) => void,
  ) {
    this.client = new Client(origin.url.origin, {
      pipelining: 1,
      maxHeaderSize: MAX_HEADER_BYTES,
      // One timer per exchange bounds its whole time; two more of undici's own cost throughput.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveMaxTimeout: options.maxAgeMs,
      connect: (_, callback) => {
        this.dial = new Dial(origin, { guard: options.guard, timeoutMs: options.connectTimeoutMs });
        this.dial.run().then(
          (socket) => callback(null, socket),
          (error: Error) => callback(error, null),
        );
      },
    });
    this.client.on('disconnect', () => onClosed(this));
  }

  /** Whether it has been open for so long that the name should be resolved and checked again. */
  isOld(now: number): boolean {
    const since = this.dial?.connectedAt;
    return since !== null && since !== undefined && now - since > this.options.maxAgeMs;
  }

  dispatch(request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    this.client.dispatch(request, handler);
  }

  /** Closes at once, whatever is under way. */
  destroy(): void {
    this.dial?.cancel();
    void this.client.destroy();
  }
}
