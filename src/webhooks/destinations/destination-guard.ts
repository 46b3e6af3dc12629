import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { WebhooksConfig } from '../../config/index.js';
import { AddressPolicy } from './address-policy.js';
import { parseDestination } from './destination-url.js';
import { DestinationRefused, HostRefused, UnresolvableHost } from './destination.errors.js';
import { isLoopbackName, withoutFinalDots } from './loopback-name.js';
import { Resolver } from './resolver.js';

/** How long a create or change waits for DNS. */
const CHECK_TIMEOUT_MS = 2_500;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Decides where this program may send requests of its own (SSRF). One guard for everything that a tenant can
 * name: create, change, test, delivery, notification.
 *
 * Every address that a host resolves to must pass; one bad address refuses the host. The connection must
 * then go to an address that `resolve` gave back, never to the name: DNS may answer otherwise the next time.
 */
@Injectable()
export class DestinationGuard {
  private readonly policy: AddressPolicy;
  private readonly allowHttp: boolean;

  constructor(
    private readonly resolver: Resolver,
    config: WebhooksConfig,
  ) {
    this.policy = new AddressPolicy(config.allowedCidrs);
    this.allowHttp = config.allowHttp;
  }

  /**
   * Checks what can be seen without DNS: the rules for a URL, and the address if the host is one.
   * @param path the field that held the URL, for the error
   * @throws {DestinationRefused}
   */
  checkUrl(text: string, path?: string): URL {
    const url = parseDestination(text, { allowHttp: this.allowHttp, path });
    const address = literalAddress(url.hostname);
    if (address !== undefined) {
      const reason = this.whyRefused(address);
      if (reason !== null) throw new DestinationRefused(notAllowed(reason), path);
    }
    return url;
  }

  /**
   * The addresses of a URL's host, all of them checked, in the order to try them.
   * @param hostname as `URL.hostname` has it, an IPv6 address in brackets
   * @throws {DestinationRefused} when any of them is refused
   * @throws {UnresolvableHost} when there are none, or none was found in time
   */
  async resolve(
    hostname: string,
    { timeoutMs = CONNECT_TIMEOUT_MS, path }: { timeoutMs?: number; path?: string } = {},
  ): Promise<readonly string[]> {
    const literal = literalAddress(hostname);
    if (literal !== undefined) {
      const reason = this.whyRefused(literal);
      if (reason !== null) throw new DestinationRefused(notAllowed(reason), path);
      return [literal];
    }
    const name = withoutFinalDots(hostname);
    if (isLoopbackName(name)) return await this.resolveLoopback(name, timeoutMs, path);
    const addresses = await this.lookUp(hostname, timeoutMs);
    for (const address of addresses) {
      const reason = this.whyRefused(address);
      if (reason !== null) throw new HostRefused(notAllowed(reason), path);
    }
    return addresses;
  }

  /**
   * Checks a URL that is to be stored.
   * @throws {DestinationRefused} `HostRefused` when its host is a name
   * @throws {UnresolvableHost} when its host has no address now, or none was found in time
   */
  async check(text: string, path?: string): Promise<URL> {
    const url = this.checkUrl(text, path);
    await this.resolve(url.hostname, { timeoutMs: CHECK_TIMEOUT_MS, path });
    return url;
  }

  /**
   * A name of this machine leads to it whatever DNS says, also when it does not resolve here and now: so each of
   * its addresses must be in a network that the operator opened, a public one too.
   */
  private async resolveLoopback(
    name: string,
    timeoutMs: number,
    path?: string,
  ): Promise<readonly string[]> {
    const addresses = await this.lookUp(name, timeoutMs).catch(() => []);
    const isOpened = addresses.every((address) => this.policy.isOpened(address));
    if (addresses.length > 0 && isOpened) return addresses;
    throw new HostRefused('leads to this machine', path);
  }

  private whyRefused(address: string): string | null {
    const verdict = this.policy.judge(address);
    return verdict.allowed ? null : verdict.reason;
  }

  private async lookUp(hostname: string, timeoutMs: number): Promise<readonly string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      const addresses = await Promise.race([this.resolver.resolve(hostname), late]);
      if (addresses.length === 0) throw new Error('it has no address');
      return addresses;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new UnresolvableHost(hostname, { why, cause });
    } finally {
      clearTimeout(timer);
    }
  }
}

function notAllowed(range: string): string {
  return `leads to an address that is not allowed (${range})`;
}

function literalAddress(hostname: string): string | undefined {
  const address = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(address) === 0 ? undefined : address;
}
