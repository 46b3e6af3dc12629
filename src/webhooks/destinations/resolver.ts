/** Finds the addresses of a host; a port, so that tests can let DNS say anything. */
export abstract class Resolver {
  /**
   * @param hostname a name, never an address
   * @returns every address, IPv4 and IPv6 as text, in the order to try them; never empty
   * @throws {Error} when there are none; the caller bounds the time
   */
  abstract resolve(hostname: string): Promise<readonly string[]>;
}
