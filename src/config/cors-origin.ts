/** Every origin. */
export const ANY_ORIGIN = '*';

/**
 * Checks an origin such as `https://app.example.com`, or `*`, and returns it as browsers send it.
 */
export function corsOrigin(text: string): string {
  if (text === ANY_ORIGIN) return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  // A trailing slash is what people copy from the address bar; a path or a wildcard would never
  // match.
  if (!url || !isHttp || url.href !== `${url.origin}/` || /[?#*]/.test(text)) {
    throw new RangeError(`has "${text}", which is not an origin such as https://app.example.com`);
  }
  return url.origin;
}
