import { Connection } from './connection.js';
import type { ConnectionOptions } from './connection.js';
import type { Origin } from './dialing/origin.js';

export interface OriginPoolOptions extends ConnectionOptions {
  /** The most connections, so that a receiver that hangs cannot hold more. */
  readonly connections: number;
}

/** A request that needs a connection. */
export interface PoolUser {
  /** Whether it has ended, for example by its time limit. */
  readonly isOver: boolean;
  /** Whether the connection must be new, or have served another request just before. */
  readonly needsFresh: boolean;
  startOn(connection: Connection, pool: OriginPool): void;
}

/**
 * A connection idle for less than this is as good as a new one: its receiver has just responded.
 */
const FRESH_MS = 100;

/** The connections to one origin. */
export class OriginPool {
  /** Idle connections. The most recently used one is taken first, so that surplus ones expire. */
  private readonly idle: Connection[] = [];
  private readonly waiting: PoolUser[] = [];
  private open = 0;
  private isRetired = false;

  constructor(
    private readonly origin: Origin,
    private readonly options: OriginPoolOptions,
  ) {}

  /** Starts a request on a connection, now or as soon as one is free. */
  run(user: PoolUser): void {
    const connection = this.take(user.needsFresh);
    if (connection) user.startOn(connection, this);
    else this.waiting.push(user);
  }

  /** Takes a connection back, for the next request. */
  release(connection: Connection, idleLimitMs: number): void {
    if (this.isRetired) return this.discard(connection);
    connection.release(performance.now(), idleLimitMs);
    this.idle.push(connection);
    this.runNext();
  }

  /** Closes a connection that must not serve again. */
  discard(connection: Connection): void {
    this.close(connection);
    this.runNext();
  }

  /** Restarts a request on a new connection, in place of one that turned out to be dead. */
  replace(dead: Connection, user: PoolUser): void {
    this.close(dead);
    user.startOn(this.connect(), this);
  }

  /** Closes connections that have been idle or open for too long. */
  closeExpired(now: number): void {
    const expired = this.idle.filter((connection) => connection.isExpired(now));
    for (const connection of expired) this.forget(connection);
  }

  /** Closes idle connections now, and the others when they are released. */
  retire(): void {
    this.isRetired = true;
    for (const connection of this.idle.splice(0)) this.close(connection);
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
    for (let last = this.idle.at(-1); last; last = this.idle.at(-1)) {
      if (needsFresh && now - last.idleSince >= FRESH_MS) break;
      this.idle.pop();
      if (!last.isExpired(now)) return last;
      this.close(last);
    }
    if (this.open >= this.options.connections) {
      const stalest = this.idle.shift();
      if (!stalest) return undefined;
      this.close(stalest);
    }
    return this.connect();
  }

  private connect(): Connection {
    this.open++;
    return new Connection(this.origin, this.options, (lost) => this.forget(lost));
  }

  private forget(connection: Connection): void {
    const index = this.idle.indexOf(connection);
    if (index < 0) return;
    this.idle.splice(index, 1);
    this.close(connection);
  }

  private close(connection: Connection): void {
    this.open--;
    connection.destroy();
  }
}
