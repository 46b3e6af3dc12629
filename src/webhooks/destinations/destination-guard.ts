import { isIP } from 'node:net';
import { AddressPolicy } from './address-policy.js';
import { parseDestination } from './destination-url.js';
import {
  DestinationRefused,
  HostNotPublic,
  HostRefused,
  UnresolvableHost,
} from './destination.errors.js';
import { isLoopbackName, withoutTrailingDots } from './local-names.js';
import type { Resolver } from './resolver.js';

/** What the operator allows. */
export interface DestinationRules {
  /** Accept `http://` URLs too. */
  readonly allowHttp: boolean;
  /** Networks that are allowed although they are not public; valid CIDRs of either family. */
  readonly allowedCidrs: readonly string[];
}

interface Timer {
  readonly elapsed: Promise<void>;
  cancel(): void;
}

/** Starts a timer. Injected, so that tests can control time. */
export type StartTimer = (ms: number) => Timer;

/** The DNS limit when a webhook is created or changed. */
export const CHECK_TIMEOUT_MS = 2_500;
/**
 * When `checkPublic` rejects a host. It is later than the slowest look-up ends: a cache or the
 * hosts file may resolve a refused name, and only DNS an unknown one, so the time must not
 * distinguish them.
 */
const REJECTION_MS = CHECK_TIMEOUT_MS + 100;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Decides where this program may send requests (SSRF protection). The same guard checks every URL
 * that a tenant can set: on creation, change, test, delivery and notification.
 *
 * Every address that a host resolves to must pass; one refused address refuses the host. The
 * connection must then go to an address that `resolve` returned, never to the name: DNS may return
 * another address next time.
 */
export class DestinationGuard {
  private readonly policy: AddressPolicy;
  private readonly allowHttp: boolean;

  constructor(
    private readonly resolver: Resolver,
    { allowHttp, allowedCidrs }: DestinationRules,
    private readonly startTimer: StartTimer = startNodeTimer,
  ) {
    this.policy = new AddressPolicy(allowedCidrs);
    this.allowHttp = allowHttp;
  }

  /**
   * Checks everything that does not need DNS: the rules for a URL, and the address if the host is
   * one.
   * @param path the field that contains the URL, for the error
   * @throws {DestinationRefused}
   */
  checkUrl(text: string, path?: string): URL {
    const url = parseDestination(text, { allowHttp: this.allowHttp, path });
    const address = literalAddress(url.hostname);
    if (address !== undefined) {
      const reason = this.refusalOf(address);
      if (reason !== null) throw new DestinationRefused(notAllowed(reason), path, address);
    }
    return url;
  }

  /**
   * The addresses of a URL's host, all of them checked, in the order to try them.
   * @param hostname as in `URL.hostname`, an IPv6 address in brackets
   * @throws {DestinationRefused} when any of them is not allowed
   * @throws {UnresolvableHost} when there are none, or none was found in time
   */
  async resolve(
    hostname: string,
    { timeoutMs = CONNECT_TIMEOUT_MS, path }: { timeoutMs?: number; path?: string } = {},
  ): Promise<readonly string[]> {
    const literal = literalAddress(hostname);
    if (literal !== undefined) {
      const reason = this.refusalOf(literal);
      if (reason !== null) throw new DestinationRefused(notAllowed(reason), path, literal);
      return [literal];
    }
    const name = withoutTrailingDots(hostname);
    if (isLoopbackName(name)) return await this.resolveLoopback(name, timeoutMs, path);
    const addresses = await this.lookUp(hostname, timeoutMs);
    for (const address of addresses) {
      const reason = this.refusalOf(address);
      if (reason !== null) throw new HostRefused(notAllowed(reason), path, address);
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
   * Checks a URL that is to be stored, for a caller who must not learn which host names exist in
   * the operator's network: names that are refused and names that do not resolve are rejected with
   * the same error, and after the same time.
   * @throws {DestinationRefused} `HostNotPublic` when its host is a name
   */
  async checkPublic(text: string, path?: string): Promise<URL> {
    const timer = this.startTimer(REJECTION_MS);
    try {
      return await this.check(text, path);
    } catch (error) {
      if (!(error instanceof HostRefused || error instanceof UnresolvableHost)) throw error;
      await timer.elapsed;
      throw new HostNotPublic(path);
    } finally {
      timer.cancel();
    }
  }

  /**
   * A loopback name leads to this host, whatever DNS returns, and even if it does not resolve here
   * and now. So each of its addresses must be in a network that the operator allowed, public ones
   * too.
   */
  private async resolveLoopback(
    name: string,
    timeoutMs: number,
    path?: string,
  ): Promise<readonly string[]> {
    const addresses = await this.lookUp(name, timeoutMs).catch(() => []);
    const isAllowed = addresses.every((address) => this.policy.isExempt(address));
    if (addresses.length > 0 && isAllowed) return addresses;
    throw new HostRefused('leads to this machine', path);
  }

  private refusalOf(address: string): string | null {
    const verdict = this.policy.judge(address);
    return verdict.allowed ? null : verdict.reason;
  }

  private async lookUp(hostname: string, timeoutMs: number): Promise<readonly string[]> {
    const timer = this.startTimer(timeoutMs);
    const timeout = timer.elapsed.then(() => {
      throw new Error(`no response within ${timeoutMs} ms`);
    });
    let addresses: readonly string[];
    try {
      addresses = await Promise.race([this.resolver.resolve(hostname), timeout]);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new UnresolvableHost(hostname, { why, cause });
    } finally {
      timer.cancel();
    }
    if (addresses.length > 0) return addresses;
    throw new UnresolvableHost(hostname, { why: 'it has no address', hasAnswer: true });
  }
}

function startNodeTimer(ms: number): Timer {
  let timeout: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => (timeout = setTimeout(resolve, ms)));
  return { elapsed, cancel: () => clearTimeout(timeout) };
}

function notAllowed(range: string): string {
  return `leads to an address that is not allowed (${range})`;
}

function literalAddress(hostname: string): string | undefined {
  const address = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(address) === 0 ? undefined : address;
}
