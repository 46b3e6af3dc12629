import type { IncomingMessage } from 'node:http';

/** The parts of a request that a signature covers. */
export interface SignedRequest {
  /**
   * The value of a header (name in lower case) that occurs exactly once, without surrounding
   * blanks. Never empty.
   */
  readonly header: (name: string) => string | undefined;
  /** The body, byte for byte as received. */
  readonly body: Buffer;
}

/** Why a signature is rejected. */
export type SignatureProblem = 'missing' | 'malformed' | 'expired' | 'wrong';

/** Reads distinct headers, because Node joins repeated ones: two signatures could look like one. */
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

/** Removes optional whitespace around a value or list element (RFC 9110 §5.6.3). */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
