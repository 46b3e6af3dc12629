import { lookup, promises as dns, TIMEOUT } from 'node:dns';
import { promisify } from 'node:util';
import { Resolver } from './resolver.js';

/** libuv has four threads for `getaddrinfo`, files and crypto together; DNS must leave some to the others. */
const MAX_THREADS = 2;

/** The two ways to ask that Node has. */
export interface Lookups {
  /** `getaddrinfo`: the hosts file, search domains and all; holds a thread until it has its answer. */
  system(hostname: string): Promise<readonly string[]>;
  /** DNS alone, without a thread; empty when it does not know the name. */
  direct(hostname: string): Promise<readonly string[]>;
}

/**
 * The resolver of the operating system (`getaddrinfo`).
 *
 * It holds a thread until it has its answer, and a tenant may own a name server that never gives one. So few
 * calls run at once, and while all of them are stuck the others ask DNS directly, which needs no thread; only
 * a name that DNS does not know then waits for one. One tenant's DNS delays nobody else.
 */
export class SystemResolver extends Resolver {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly lookups: Lookups = nodeLookups()) {
    super();
  }

  async resolve(hostname: string): Promise<readonly string[]> {
    // DNS has no `localhost` (RFC 6761 §6.3).
    if (this.busy >= MAX_THREADS && hostname !== 'localhost') {
      const addresses = await this.lookups.direct(hostname);
      if (addresses.length > 0) return addresses;
    }
    return await this.askSystem(hostname);
  }

  private async askSystem(hostname: string): Promise<readonly string[]> {
    if (this.busy >= MAX_THREADS) await new Promise<void>((go) => this.waiting.push(go));
    else this.busy++;
    try {
      return await this.lookups.system(hostname);
    } finally {
      // The place passes straight to who waits for it, so that a newcomer cannot take it.
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }
}

function nodeLookups(): Lookups {
  const lookUp = promisify(lookup);
  const resolver = new dns.Resolver({ timeout: 1_500, tries: 2 });
  return {
    system: async (hostname) => {
      const found = await lookUp(hostname, { all: true, verbatim: true });
      return found.map(({ address }) => address);
    },
    direct: async (hostname) => {
      const answers = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
      ]);
      const addresses = answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? answer.value : [],
      );
      if (addresses.length === 0 && answers.some(isTimeout)) {
        throw new Error('its name server does not answer');
      }
      return addresses;
    },
  };
}

function isTimeout(answer: PromiseSettledResult<unknown>): boolean {
  return answer.status === 'rejected' && (answer.reason as { code?: unknown }).code === TIMEOUT;
}
