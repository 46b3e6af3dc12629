import { StringDecoder } from 'node:string_decoder';

/** How much of a response body is kept, in bytes; the limit also applies to its text. */
export const MAX_BODY_BYTES = 16 * 1024;

/** Collects the beginning of a body, so that a response of any length uses little memory. */
export class ResponseBody {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;

  /** @returns whether the body exceeds what is kept, so that no more of it is needed */
  push(chunk: Buffer): boolean {
    const free = MAX_BODY_BYTES - this.bytes;
    if (free > 0) this.chunks.push(chunk.length > free ? chunk.subarray(0, free) : chunk);
    this.bytes += chunk.length;
    return this.bytes > MAX_BODY_BYTES;
  }

  /** Invalid UTF-8 becomes U+FFFD, and so does U+0000, which PostgreSQL cannot store. */
  text(): string {
    const text = truncate(Buffer.concat(this.chunks));
    const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
    return Buffer.byteLength(clean) > MAX_BODY_BYTES ? truncate(Buffer.from(clean)) : clean;
  }
}

/** Decodes the beginning, and drops a character that the limit would split. */
function truncate(bytes: Buffer): string {
  if (bytes.length < MAX_BODY_BYTES) return bytes.toString();
  return new StringDecoder('utf8').write(bytes.subarray(0, MAX_BODY_BYTES));
}
