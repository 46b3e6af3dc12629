import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { HttpConfig } from '../config/index.js';
import { RequestWindows } from './request-windows.js';

const WINDOW_MS = 60_000;
/** Addresses that are counted individually, at about 100 bytes each; the others share a window. */
const MOST_ADDRESSES = 10_000;

/** Counts requests with an invalid key, per client address and process. */
@Injectable()
export class UnknownKeyLimiter {
  private readonly windows = new RequestWindows(WINDOW_MS, MOST_ADDRESSES);
  private readonly limit: number;

  constructor(
    config: HttpConfig,
    private readonly clock: Clock,
  ) {
    this.limit = config.unknownKeyLimit || Infinity;
  }

  /** Whether the address has reached its limit of invalid keys for this minute. */
  isExceeded(address: string): boolean {
    const window = this.windows.find(address, this.now());
    return window !== undefined && window.count >= this.limit;
  }

  /** Counts an invalid key. @returns the seconds to wait if there were too many, else 0 */
  count(address: string): number {
    const now = this.now();
    const { count, endsAt } = this.windows.count(address, now);
    return count > this.limit ? Math.ceil((endsAt - now) / 1_000) : 0;
  }

  private now(): number {
    return this.clock.monotonicMs();
  }
}
