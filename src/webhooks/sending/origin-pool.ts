import { Connection } from './connection.js';
import type { ConnectionOptions } from './connection.js';
import type { Origin } from './dialing/origin.js';

export interface OriginPoolOptions extends ConnectionOptions {
  /** At most this many connections, so that a receiver that hangs holds no more. */
  readonly connections: number;
}

/** A request that needs a connection. */
export interface PoolUser {
  /** Whether its time is over. */
  readonly isOver: boolean;
  /** Whether the connection must be new, or have served another request a moment ago. */
  readonly needsFresh: boolean;
  startOn(connection: Connection, pool: OriginPool): void;
}

/** A connection idle for less than this is as good as a new one: its receiver has just answered on it. */
const FRESH_MS = 100;

/** The connections to one origin. */
export class OriginPool {
  /** The one used last is taken first, so that those not needed expire. */
  private readonly free: Connection[] = [];
  private readonly waiting: PoolUser[] = [];
  private open = 0;
  private isRetired = false;

  constructor(
    private readonly origin: Origin,
    private readonly options: OriginPoolOptions,
  ) {}

  /** Starts a request on a connection, now or when one is free. */
  run(user: PoolUser): void {
    const connection = this.take(user.needsFresh);
    if (connection) user.startOn(connection, this);
    else this.waiting.push(user);
  }

  /** Takes a connection back, for the next request. */
  release(connection: Connection, idleLimitMs: number): void {
    if (this.isRetired) return this.discard(connection);
    connection.release(performance.now(), idleLimitMs);
    this.free.push(connection);
    this.runNext();
  }

  /** Closes a connection that must not serve again. */
  discard(connection: Connection): void {
    this.close(connection);
    this.runNext();
  }

  /** Goes on with a request on a new connection, in the place of one that turned out to be dead. */
  replace(dead: Connection, user: PoolUser): void {
    this.close(dead);
    user.startOn(this.connect(), this);
  }

  /** Closes connections that have been idle or open for too long. */
  closeExpired(now: number): void {
    const expired = this.free.filter((connection) => connection.isExpired(now));
    for (const connection of expired) this.forget(connection);
  }

  /** Closes what is idle now, and the rest as it comes back. */
  retire(): void {
    this.isRetired = true;
    for (const connection of this.free.splice(0)) this.close(connection);
  }

  private runNext(): void {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (next.isOver) continue;
      this.run(next);
      return;
    }
  }

  private take(needsFresh: boolean): Connection | undefined {
    const now = performance.now();
    for (let idle = this.free.at(-1); idle; idle = this.free.at(-1)) {
      if (needsFresh && now - idle.idleSince >= FRESH_MS) break;
      this.free.pop();
      if (!idle.isExpired(now)) return idle;
      this.close(idle);
    }
    if (this.open >= this.options.connections) {
      const stalest = this.free.shift();
      if (!stalest) return undefined;
      this.close(stalest);
    }
    return this.connect();
  }

  private connect(): Connection {
    this.open++;
    return new Connection(this.origin, this.options, (lost) => this.forget(lost));
  }

  private forget(idle: Connection): void {
    const index = this.free.indexOf(idle);
    if (index < 0) return;
    this.free.splice(index, 1);
    this.close(idle);
  }

  private close(connection: Connection): void {
    this.open--;
    connection.destroy();
  }
}
