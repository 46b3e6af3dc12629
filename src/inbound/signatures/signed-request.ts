import type { IncomingMessage } from 'node:http';

/** What a signature is about. */
export interface SignedRequest {
  /**
   * The value of a header (name in lower case) that came exactly once, without surrounding blanks.
   * Never empty.
   */
  readonly header: (name: string) => string | undefined;
  /** The body, byte for byte as it came. */
  readonly body: Buffer;
}

/** Why a request is not accepted. */
export type Refusal = 'missing' | 'malformed' | 'expired' | 'wrong';

/** Node joins headers that came twice, so that two signatures could look like one. */
export function signedRequest(
  { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>,
  body: Buffer,
): SignedRequest {
  const header = (name: string): string | undefined => {
    const values = headersDistinct[name];
    const value = values?.length === 1 ? trimBlanks(values[0] ?? '') : '';
    return value === '' ? undefined : value;
  };
  return { header, body };
}

/** Removes optional whitespace around a value or list element: spaces and tabs (RFC 9110 §5.6.3). */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
