import { describe, expect, it } from '@jest/globals';
import { CHECK_TIMEOUT_MS, DestinationGuard } from './destination-guard.js';
import type { StartTimer } from './destination-guard.js';
import {
  DestinationRefused,
  HostNotPublic,
  HostRefused,
  UnresolvableHost,
} from './destination.errors.js';
import { Resolver } from './resolver.js';

class FakeResolver extends Resolver {
  readonly queries: string[] = [];

  constructor(private readonly lookUp: (hostname: string) => Promise<readonly string[]>) {
    super();
  }

  resolve(hostname: string): Promise<readonly string[]> {
    this.queries.push(hostname);
    return this.lookUp(hostname);
  }
}

interface Setup {
  readonly lookUp?: () => Promise<readonly string[]>;
  readonly allowHttp?: boolean;
  readonly allowedCidrs?: readonly string[];
}

function setUp({ lookUp, allowHttp = false, allowedCidrs = [] }: Setup = {}) {
  const resolver = new FakeResolver(lookUp ?? (() => Promise.resolve(['93.184.216.34'])));
  return { resolver, guard: new DestinationGuard(resolver, { allowHttp, allowedCidrs }) };
}

const resolvingTo = (...addresses: string[]) => ({ lookUp: () => Promise.resolve(addresses) });

describe('DestinationGuard', () => {
  describe('checkUrl', () => {
    it.each([
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
      'https://１２７.０.０.１/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
    ])('refuses the address in %s without a look-up', (text) => {
      const { guard, resolver } = setUp();
      expect(() => guard.checkUrl(text)).toThrow(DestinationRefused);
      expect(resolver.queries).toEqual([]);
    });

    it('returns the URL', () => {
      expect(setUp().guard.checkUrl('https://example.com/hook').pathname).toBe('/hook');
    });

    it('accepts the allowed networks', () => {
      const { guard } = setUp({ allowHttp: true, allowedCidrs: ['127.0.0.0/8'] });
      expect(guard.checkUrl('http://127.0.0.1:4000/').port).toBe('4000');
      expect(() => guard.checkUrl('http://10.0.0.1/')).toThrow(/Private-Use/);
    });
  });

  describe('resolve', () => {
    it('returns every address, in the order of the resolver', async () => {
      const { guard } = setUp(resolvingTo('2606:4700::1111', '1.1.1.1'));
      await expect(guard.resolve('example.com')).resolves.toEqual(['2606:4700::1111', '1.1.1.1']);
    });

    it.each([
      ['the only one', ['10.0.0.1']],
      ['the first', ['10.0.0.1', '1.1.1.1']],
      ['the last', ['1.1.1.1', '2606:4700::1111', 'fd00::1']],
    ])('refuses the host when %s of its addresses is refused', async (_, addresses) => {
      const { guard } = setUp(resolvingTo(...addresses));
      await expect(guard.resolve('example.com')).rejects.toThrow(DestinationRefused);
    });

    it('does not reveal the refused address', async () => {
      const { guard } = setUp(resolvingTo('10.11.12.13'));
      await expect(guard.resolve('internal.example')).rejects.not.toThrow(/10\.11/);
    });

    it('accepts a literal address, an IPv6 one in brackets', async () => {
      const { guard, resolver } = setUp();
      await expect(guard.resolve('1.1.1.1')).resolves.toEqual(['1.1.1.1']);
      await expect(guard.resolve('[2606:4700::1111]')).resolves.toEqual(['2606:4700::1111']);
      await expect(guard.resolve('[::1]')).rejects.toThrow(DestinationRefused);
      expect(resolver.queries).toEqual([]);
    });

    it.each([
      ['fails', { lookUp: () => Promise.reject(new Error('ENOTFOUND')) }],
      ['returns nothing', resolvingTo()],
      ['does not respond', { lookUp: () => new Promise<never>(() => {}) }],
    ])('rejects an unresolvable host when DNS %s', async (_, lookUp) => {
      const { guard } = setUp(lookUp);
      await expect(guard.resolve('example.com', { timeoutMs: 5 })).rejects.toThrow(
        UnresolvableHost,
      );
    });
  });

  describe('check', () => {
    it('refuses a host that leads to a refused address', async () => {
      const { guard } = setUp(resolvingTo('1.1.1.1', '127.0.0.1'));
      await expect(guard.check('https://example.com/')).rejects.toThrow(/Loopback/);
    });

    it('rejects a host that does not resolve now', async () => {
      const { guard } = setUp({ lookUp: () => Promise.reject(new Error('EAI_AGAIN')) });
      await expect(guard.check('https://example.com/')).rejects.toThrow(UnresolvableHost);
    });
  });

  describe('checkPublic', () => {
    const check = async (
      delayMs: number,
      addresses: readonly string[],
    ): Promise<{ result: unknown; ms: number }> => {
      const time = new VirtualTime();
      const resolver = new FakeResolver(async () => {
        await time.startTimer(delayMs).elapsed;
        if (addresses.length === 0) throw new Error('ENOTFOUND');
        return addresses;
      });
      const rules = { allowHttp: false, allowedCidrs: [] };
      const guard = new DestinationGuard(resolver, rules, time.startTimer);
      return await time.run(guard.checkPublic('https://host.example/', 'notifyUrl'));
    };
    const PRIVATE = ['10.0.0.1'];

    it.each<[string, number, string[]]>([
      ['refused at once', 0, PRIVATE],
      ['refused late', CHECK_TIMEOUT_MS - 1, PRIVATE],
      ['unknown at once', 0, []],
      ['unknown late', CHECK_TIMEOUT_MS - 1, []],
      ['not resolved in time', 60_000, PRIVATE],
    ])(
      'rejects with the same error after the same time: a host %s',
      async (_, delay, addresses) => {
        const { result, ms } = await check(delay, addresses);
        expect(result).toEqual(new HostNotPublic('notifyUrl'));
        expect(result).toBeInstanceOf(HostNotPublic);
        expect(ms).toBe((await check(1_000, [])).ms);
        expect(ms).toBeGreaterThan(CHECK_TIMEOUT_MS);
      },
    );

    it('accepts a public host as soon as it is resolved', async () => {
      expect(await check(700, ['1.1.1.1'])).toEqual({ result: expect.any(URL), ms: 700 });
    });

    it('refuses a URL that needs no look-up at once, with the reason', async () => {
      const { guard } = setUp();
      await expect(guard.checkPublic('https://127.0.0.1/')).rejects.toThrow(/Loopback/);
    });
  });

  describe('a loopback name', () => {
    const NAMES = [
      'localhost',
      'localhost.',
      'LOCALHOST',
      'shop.localhost',
      'shop.localhost.',
      'ip6-loopback',
      'ip6-loopback.',
    ];
    const allowed = ['127.0.0.0/8', '::1/128'];

    it.each(NAMES)('%s is refused unless its addresses are allowed', async (name) => {
      const { guard } = setUp(resolvingTo('127.0.0.1'));
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused when it does not resolve', async (name) => {
      const { guard } = setUp({ allowedCidrs: allowed, ...resolvingTo() });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused when it leads to a public address', async (name) => {
      const { guard } = setUp({ allowedCidrs: allowed, ...resolvingTo('8.8.8.8') });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused if one of its addresses is not allowed', async (name) => {
      const { guard } = setUp({
        allowedCidrs: ['127.0.0.0/8'],
        ...resolvingTo('127.0.0.1', '::1'),
      });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is accepted if all of its addresses are allowed', async (name) => {
      const { guard, resolver } = setUp({
        allowedCidrs: allowed,
        ...resolvingTo('127.0.0.1', '::1'),
      });
      await expect(guard.check(`https://${name}/`)).resolves.toBeInstanceOf(URL);
      expect(resolver.queries).toEqual([name.toLowerCase().replace(/\.$/, '')]);
    });

    it('is not a name that only starts with one', async () => {
      const { guard } = setUp();
      await expect(guard.check('https://localhost.example.com/')).resolves.toBeInstanceOf(URL);
    });
  });
});

/** Timers that run in order as soon as nothing else is left to do. */
class VirtualTime {
  private now = 0;
  private timers: { readonly at: number; readonly resolve: () => void }[] = [];

  readonly startTimer: StartTimer = (ms) => {
    const { promise: elapsed, resolve } = deferred();
    const timer = { at: this.now + ms, resolve };
    this.timers.push(timer);
    const cancel = (): void => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
    return { elapsed, cancel };
  };

  /** Advances until the promise settles. */
  async run(promise: Promise<unknown>): Promise<{ result: unknown; ms: number }> {
    const settled = promise.then(
      (result) => ({ result }),
      (result: unknown) => ({ result }),
    );
    for (;;) {
      const idle = new Promise<null>((resolve) => setImmediate(resolve, null));
      const outcome = await Promise.race([settled, idle]);
      if (outcome) return { ...outcome, ms: this.now };
      const [next] = this.timers.sort((a, b) => a.at - b.at);
      if (!next) throw new Error('the promise waits for something other than a timer');
      this.timers.shift();
      this.now = next.at;
      next.resolve();
    }
  }
}

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
