import { lookup, promises as dns, TIMEOUT } from 'node:dns';
import { promisify } from 'node:util';
import { lookUpInHostsFile } from './hosts-file.js';
import { isLoopbackName } from './loopback-name.js';
import { Resolver } from './resolver.js';

/** libuv has four threads for `getaddrinfo`, files and crypto together; DNS must leave some to the others. */
const MAX_THREADS = 2;
/** After this time a look-up is given up; callers have shorter limits of their own. */
const TIMEOUT_MS = 10_000;

/** The ways to find a host's addresses that Node has. */
export interface Lookups {
  /** `getaddrinfo`: the hosts file, search domains and all; holds a thread until it has its answer. */
  system(hostname: string): Promise<readonly string[]>;
  /** The hosts file alone; empty when it does not name the host. */
  hosts(hostname: string): Promise<readonly string[]>;
  /** DNS alone, without a thread; empty when it does not know the name. */
  direct(hostname: string): Promise<readonly string[]>;
}

/**
 * The resolver of the operating system (`getaddrinfo`).
 *
 * It holds a thread until it has its answer, and a tenant may own a name server that never gives one. So few
 * calls run at once, and while all of them are stuck the others read the hosts file and ask DNS directly, which
 * needs no thread; only a name that neither knows then waits for one. One tenant's DNS delays nobody else.
 *
 * Every look-up is given up after a time. A stuck call of the system cannot be cancelled: its thread counts as
 * taken until it returns.
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
      const addresses = await this.askOthers(hostname);
      if (addresses.length > 0) return addresses;
    }
    return await this.askSystem(hostname);
  }

  private async askOthers(hostname: string): Promise<readonly string[]> {
    const listed = await this.lookups.hosts(hostname);
    // DNS has no names of this machine (RFC 6761 §6.3).
    if (listed.length > 0 || isLoopbackName(hostname)) return listed;
    return await this.lookups.direct(hostname);
  }

  private askSystem(hostname: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        this.busy++;
        const isOver = (): void => {
          clearTimeout(timer);
          this.busy--;
          this.waiting.shift()?.();
        };
        this.lookups.system(hostname).then(resolve, reject).finally(isOver);
      };
      const timer = setTimeout(() => {
        const place = this.waiting.indexOf(start);
        if (place >= 0) this.waiting.splice(place, 1);
        reject(new Error(`no answer within ${this.timeoutMs} ms`));
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
