import { lookup, promises as dns, TIMEOUT } from 'node:dns';
import { promisify } from 'node:util';
import { Resolver } from './resolver.js';

const lookUp = promisify(lookup);

/** libuv has four threads for `getaddrinfo`, files and crypto together; DNS must leave some to the others. */
const MAX_THREADS = 2;

/**
 * The resolver of the operating system (`getaddrinfo`): hosts file, search domains and all.
 *
 * `getaddrinfo` blocks a thread until it has its answer, and a tenant may own a name server that never gives
 * one. So few calls run at once, and while all of them are stuck the others ask DNS directly, which needs no
 * thread; only a name that DNS does not know then waits for one. One tenant's DNS delays nobody else.
 */
export class SystemResolver extends Resolver {
  private readonly direct = new dns.Resolver({ timeout: 1_500, tries: 2 });
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  async resolve(hostname: string): Promise<readonly string[]> {
    if (this.busy >= MAX_THREADS) {
      const addresses = await this.askDirectly(hostname);
      if (addresses.length > 0) return addresses;
    }
    return await this.askSystem(hostname);
  }

  private async askSystem(hostname: string): Promise<readonly string[]> {
    if (this.busy >= MAX_THREADS) await new Promise<void>((go) => this.waiting.push(go));
    else this.busy++;
    try {
      const found = await lookUp(hostname, { all: true, verbatim: true });
      return found.map(({ address }) => address);
    } finally {
      // The place passes straight to who waits for it, so that a newcomer cannot take it.
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }

  /** Empty when DNS does not know the name: the hosts file or a search domain may. */
  private async askDirectly(hostname: string): Promise<string[]> {
    const answers = await Promise.allSettled([
      this.direct.resolve4(hostname),
      this.direct.resolve6(hostname),
    ]);
    const addresses = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? answer.value : [],
    );
    const silent = answers.find(
      (answer) => answer.status === 'rejected' && isTimeout(answer.reason),
    );
    if (addresses.length === 0 && silent) throw new Error('its name server does not answer');
    return addresses;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === TIMEOUT;
}
