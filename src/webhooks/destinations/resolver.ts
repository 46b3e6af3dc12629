/** Port that finds the addresses of a host. Tests replace DNS through it. */
export abstract class Resolver {
  /**
   * @param hostname a name, never an address
   * @returns all addresses, IPv4 and IPv6 as text, in the order to try them; never empty
   * @throws {Error} when there are none; the caller limits the time
   */
  abstract resolve(hostname: string): Promise<readonly string[]>;
}
