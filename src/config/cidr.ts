import ipaddr from 'ipaddr.js';

/**
 * Validates a network such as `10.0.0.0/8` or `::1/128`, and returns it unchanged.
 * @throws {RangeError}
 */
export function parseCidr(text: string): string {
  if (!ipaddr.isValidCIDR(text))
    throw new RangeError(`has "${text}", which is not a network such as 10.0.0.0/8`);
  return text;
}
