/**
 * The bytes of padded standard base64, or `undefined` when the text is anything else. Node's own decoder
 * skips what it does not know, so that two texts could be one key.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
