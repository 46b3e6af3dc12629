import type { Socket } from 'node:net';
import type { DestinationGuard } from '../destinations/index.js';
import { Dial } from './dialing/dial.js';
import type { ConnectTcp } from './dialing/dial.js';
import type { Origin } from './dialing/origin.js';

export interface ConnectionOptions {
  readonly guard: DestinationGuard;
  readonly connectTcp: ConnectTcp;
  readonly maxAgeMs: number;
}

/** The callbacks of the request that a connection serves. */
export interface ConnectionUser {
  onData(bytes: Buffer): void;
  /** The receiver closed its side. */
  onEnd(): void;
  /** The connection could not be established, or was lost. */
  onError(error: unknown): void;
}

/**
 * A connection to a receiver, for one request at a time. The first request establishes it, through
 * the guard. It never reconnects: a lost connection is replaced by another `Connection`.
 */
export class Connection {
  dial: Dial | undefined;
  /** Whether it has served a request, so that the receiver may have closed it since, unnoticed. */
  isReused = false;
  /** `performance.now()` at the end of the last request. */
  idleSince = 0;
  private expiresAt = 0;
  private socket: Socket | undefined;
  private user: ConnectionUser | undefined;
  private isDestroyed = false;

  /** @param onLost called when the receiver closes the connection while it is idle */
  constructor(
    private readonly origin: Origin,
    private readonly options: ConnectionOptions,
    private readonly onLost: (connection: Connection) => void,
  ) {}

  /** @param timeoutMs the remaining time of the attempt */
  send(bytes: Buffer, user: ConnectionUser, timeoutMs: number): void {
    this.user = user;
    if (this.socket) {
      this.socket.write(bytes);
      return;
    }
    const { guard, connectTcp } = this.options;
    this.dial = new Dial(this.origin, { guard, connectTcp, timeoutMs });
    this.dial.run().then(
      (socket) => this.start(socket, bytes),
      (error: unknown) => this.user?.onError(error),
    );
  }

  /** Ends the current request, and keeps the connection open for the next one. */
  release(now: number, idleLimitMs: number): void {
    this.user = undefined;
    this.isReused = true;
    this.idleSince = now;
    const connectedAt = this.dial?.connectedAt ?? 0;
    this.expiresAt = Math.min(now + idleLimitMs, connectedAt + this.options.maxAgeMs);
  }

  /** Whether it was idle for too long, or open for so long that the name must be checked again. */
  isExpired(now: number): boolean {
    return now >= this.expiresAt;
  }

  /**
   * Whether the last request was written completely; a receiver may respond before it has read all
   * of it.
   */
  get hasSentAll(): boolean {
    return this.socket?.writableLength === 0;
  }

  /** Closes at once, also with a request in flight; no callback follows. */
  destroy(): void {
    this.isDestroyed = true;
    this.user = undefined;
    this.dial?.cancel();
    this.socket?.destroy();
  }

  private start(socket: Socket, bytes: Buffer): void {
    if (this.isDestroyed) {
      socket.destroy();
      return;
    }
    this.socket = socket;
    socket.on('data', (data: Buffer) => {
      if (this.user) this.user.onData(data);
      // Data without a request: later responses could not be trusted.
      else this.lose();
    });
    socket.on('end', () => (this.user ? this.user.onEnd() : this.lose()));
    socket.on('error', (error) => (this.user ? this.user.onError(error) : this.lose()));
    socket.write(bytes);
  }

  private lose(): void {
    if (this.isDestroyed) return;
    this.destroy();
    this.onLost(this);
  }
}
