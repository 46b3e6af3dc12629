import { lookup, promises as dns, TIMEOUT } from 'node:dns';
import { promisify } from 'node:util';
import { isLoopbackName, lookUpInHostsFile } from './local-names.js';
import { Resolver } from './resolver.js';

/**
 * libuv has four threads for `getaddrinfo`, files and crypto; DNS must leave some for the others.
 */
const MAX_THREADS = 2;
/** The limit of a look-up; callers have shorter limits of their own. */
const TIMEOUT_MS = 10_000;

/** The ways to look up a host in Node. */
export interface Lookups {
  /** `getaddrinfo`, with the hosts file and search domains; holds a thread until it returns. */
  system(hostname: string): Promise<readonly string[]>;
  /** The hosts file only; empty when it has no entry. */
  hosts(hostname: string): Promise<readonly string[]>;
  /** DNS only, without a thread; empty when the name does not exist. */
  direct(hostname: string): Promise<readonly string[]>;
}

/**
 * The resolver of the operating system (`getaddrinfo`).
 *
 * A call holds a thread until it returns, and a tenant may control a name server that never
 * responds. So only a few calls run at once. While all of them are stuck, other look-ups read the
 * hosts file and query DNS directly, which needs no thread; only a name that neither of them knows
 * then waits for a thread. The DNS of one tenant therefore delays no other.
 *
 * Every look-up has a time limit. A stuck system call cannot be cancelled: its thread counts as
 * busy until the call returns.
 */
export class SystemResolver extends Resolver {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly lookups: Lookups = nodeLookups(),
    private readonly timeoutMs: number = TIMEOUT_MS,
  ) {
    super();
  }

  async resolve(hostname: string): Promise<readonly string[]> {
    if (this.busy >= MAX_THREADS) {
      const addresses = await this.lookUpWithoutThread(hostname);
      if (addresses.length > 0) return addresses;
    }
    return await this.lookUpBySystem(hostname);
  }

  private async lookUpWithoutThread(hostname: string): Promise<readonly string[]> {
    const listed = await this.lookups.hosts(hostname);
    // DNS must not be queried for names of this machine (RFC 6761 §6.3).
    if (listed.length > 0 || isLoopbackName(hostname)) return listed;
    return await this.lookups.direct(hostname);
  }

  private lookUpBySystem(hostname: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        this.busy++;
        const finish = (): void => {
          clearTimeout(timer);
          this.busy--;
          this.waiting.shift()?.();
        };
        this.lookups.system(hostname).then(resolve, reject).finally(finish);
      };
      const timer = setTimeout(() => {
        const index = this.waiting.indexOf(start);
        if (index >= 0) this.waiting.splice(index, 1);
        reject(new Error(`no response within ${this.timeoutMs} ms`));
      }, this.timeoutMs).unref();
      if (this.busy < MAX_THREADS) start();
      else this.waiting.push(start);
    });
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
    hosts: lookUpInHostsFile,
    direct: async (hostname) => {
      const results = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
      ]);
      const addresses = results.flatMap((result) =>
        result.status === 'fulfilled' ? result.value : [],
      );
      if (addresses.length === 0 && results.some(isTimeout)) {
        throw new Error('its name server does not respond');
      }
      return addresses;
    },
  };
}

function isTimeout(result: PromiseSettledResult<unknown>): boolean {
  return result.status === 'rejected' && (result.reason as { code?: unknown }).code === TIMEOUT;
}
