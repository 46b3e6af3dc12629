import { isIPv6 } from 'node:net';
import type { Socket } from 'node:net';

/** RFC 8305 §8: Connection Attempt Delay. */
export const ATTEMPT_DELAY_MS = 250;

interface RaceOptions {
  /** Opens a TCP connection to an address. */
  readonly open: (address: string) => Socket;
  readonly delayMs?: number;
}

/** The first connection that was established. */
export interface Winner {
  readonly address: string;
  readonly socket: Socket;
  readonly connectMs: number;
}

/**
 * Connects to several addresses of one host (RFC 8305 §5): each attempt starts 250 ms after the
 * previous one, or as soon as that fails. The first to connect wins; the others are destroyed.
 */
export class ConnectionRace {
  /** Addresses not tried yet. */
  readonly untried: string[];
  /** The address tried last. */
  lastTried: string | null = null;
  private readonly pending = new Set<Socket>();
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;
  private settle: { resolve(winner: Winner): void; reject(error: Error): void } | undefined;

  /** @param addresses at least one, in the order to try them */
  constructor(
    addresses: readonly string[],
    private readonly options: RaceOptions,
  ) {
    this.untried = [...addresses];
  }

  /** @throws the error of the last address, when none connects */
  run(): Promise<Winner> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.startNext();
    });
  }

  /** Destroys every attempt; `run` rejects with `error`. */
  cancel(error: Error): void {
    this.end();
    this.settle?.reject(error);
  }

  private startNext(): void {
    clearTimeout(this.timer);
    const address = this.untried.shift();
    if (address === undefined) return;
    this.lastTried = address;
    this.start(address);
    if (this.untried.length === 0) return;
    const { delayMs = ATTEMPT_DELAY_MS } = this.options;
    this.timer = setTimeout(() => this.startNext(), delayMs);
  }

  private start(address: string): void {
    const startedAt = performance.now();
    const socket = this.options.open(address);
    this.pending.add(socket);
    socket.once('connect', () => {
      if (this.isOver) return;
      this.pending.delete(socket);
      this.end();
      this.settle?.resolve({ address, socket, connectMs: performance.now() - startedAt });
    });
    // The listener stays: a socket without an error listener would end the process.
    socket.on('error', (error) => this.fail(socket, error));
  }

  private fail(socket: Socket, error: Error): void {
    if (this.isOver || !this.pending.delete(socket)) return;
    if (this.untried.length > 0) this.startNext();
    else if (this.pending.size === 0) this.cancel(error);
  }

  private end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    for (const socket of this.pending) socket.destroy();
    this.pending.clear();
  }
}

/**
 * The order in which to try addresses (RFC 8305 §4): the family of the first address and the other
 * family alternate, so that a family that does not work costs one delay, and not one per address.
 */
export function interleave(addresses: readonly string[]): string[] {
  const startsWithIPv6 = isIPv6(addresses[0] ?? '');
  const first = addresses.filter((address) => isIPv6(address) === startsWithIPv6);
  const second = addresses.filter((address) => isIPv6(address) !== startsWithIPv6);
  const pairs = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]);
  return pairs.flat();
}
