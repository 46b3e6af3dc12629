/** W3C Trace Context §3.2.2, version 00 or a later one with the same first fields. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

/** The caller's `traceparent` if it is valid, else null: the specification says to ignore it. */
export function traceparentOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && header.length <= 255 && TRACEPARENT.test(header)
    ? header
    : null;
}
