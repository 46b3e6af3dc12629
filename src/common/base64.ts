/**
 * Decodes padded standard base64; `undefined` for any other text. Node's own decoder skips invalid
 * characters, so that different texts could decode to the same key.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
