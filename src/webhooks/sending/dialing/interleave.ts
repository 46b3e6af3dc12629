import { isIPv6 } from 'node:net';

/**
 * The order in which to try addresses (RFC 8305 §4): the family of the first one and the other family in
 * turn, so that a family that does not work costs one delay and not one per address.
 */
export function interleave(addresses: readonly string[]): string[] {
  const startsWithIPv6 = isIPv6(addresses[0] ?? '');
  const first = addresses.filter((address) => isIPv6(address) === startsWithIPv6);
  const second = addresses.filter((address) => isIPv6(address) !== startsWithIPv6);
  const turns = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]);
  return turns.flat();
}
