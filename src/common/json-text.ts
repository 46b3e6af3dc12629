/** The byte-order mark that some writers put before UTF-8 text. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Decodes the UTF-8 bytes of a JSON text. One leading byte-order mark is ignored, as RFC 8259 §8.1
 * allows: it carries no meaning in UTF-8, and .NET and Windows programs write it by default.
 */
export function decodeJsonText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}
