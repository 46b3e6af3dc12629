import type { Dial } from './dialing/dial.js';
import type { SendTimings } from './webhook-sender.js';

interface Times {
  /** How the connection was made; undefined when it was open already. */
  readonly dial: Pick<Dial, 'dnsMs' | 'connectMs' | 'tlsMs'> | undefined;
  readonly firstByte: number | null;
  readonly total: number;
}

/** The times of an attempt, in tenths of a millisecond at most. */
export function timingsOf({ dial, firstByte, total }: Times): SendTimings {
  return {
    dns: tenths(dial?.dnsMs),
    connect: tenths(dial?.connectMs),
    tls: tenths(dial?.tlsMs),
    firstByte: tenths(firstByte),
    total: tenths(total) ?? 0,
  };
}

function tenths(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms * 10) / 10;
}
