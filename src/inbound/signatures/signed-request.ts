import type { IncomingMessage } from 'node:http';

/** What a signature is about. */
export interface SignedRequest {
  /** The value of a header (in lower case) that came exactly once, and not empty. */
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
    return values?.length === 1 && values[0] !== '' ? values[0] : undefined;
  };
  return { header, body };
}
