import { Connection } from './connection.js';
import type { ConnectionOptions } from './connection.js';
import type { Exchange, Release } from './exchange.js';
import type { Origin } from './origin.js';

export interface OriginPoolOptions extends ConnectionOptions {
  /** At most this many connections, so that a receiver that hangs holds no more. */
  readonly connections: number;
}

/**
 * The connections to one origin. undici's own `Pool` does not tell which connection a request took, and so
 * neither the address nor the times of an attempt; nor does it drop a request that gave up waiting.
 */
export class OriginPool {
  /** The one used last is taken first, so that those not needed run into their idle timeout. */
  private readonly free: Connection[] = [];
  private readonly waiting: Exchange[] = [];
  private open = 0;
  private retired = false;

  constructor(
    private readonly origin: Origin,
    private readonly options: OriginPoolOptions,
  ) {}

  /** Starts an exchange on a connection, now or when one is free. */
  run(exchange: Exchange): void {
    const connection = this.take();
    if (connection) exchange.startOn(connection, this.release);
    else this.waiting.push(exchange);
  }

  /** Closes what is idle now, and the rest as it comes back. */
  retire(): void {
    this.retired = true;
    for (const connection of this.free.splice(0)) this.close(connection);
  }

  private readonly release: Release = (connection, reusable) => {
    if (reusable && !this.retired) this.free.push(connection);
    else this.close(connection);
    this.runNext();
  };

  private runNext(): void {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (next.isOver) continue;
      this.run(next);
      return;
    }
  }

  private take(): Connection | undefined {
    const now = performance.now();
    for (let idle = this.free.pop(); idle; idle = this.free.pop()) {
      if (!idle.isOld(now)) return idle;
      this.close(idle);
    }
    if (this.open >= this.options.connections) return undefined;
    this.open++;
    return new Connection(this.origin, this.options, (closed) => this.forgetIdle(closed));
  }

  /** A closed connection that is in use connects again by itself, or fails its exchange. */
  private forgetIdle(connection: Connection): void {
    const index = this.free.indexOf(connection);
    if (index < 0) return;
    this.free.splice(index, 1);
    this.close(connection);
  }

  private close(connection: Connection): void {
    this.open--;
    connection.destroy();
  }
}
