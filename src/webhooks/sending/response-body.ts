import { StringDecoder } from 'node:string_decoder';

/** How much of an answer's body is kept, in bytes; also of its text. */
export const MAX_BODY_BYTES = 16 * 1024;

/** Collects the beginning of a body, so that an answer of any length costs little memory. */
export class ResponseBody {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;

  /** @returns whether the body is longer than what is kept: no more of it is needed */
  push(chunk: Buffer): boolean {
    const room = MAX_BODY_BYTES - this.bytes;
    if (room > 0) this.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    this.bytes += chunk.length;
    return this.bytes > MAX_BODY_BYTES;
  }

  /** Invalid UTF-8 becomes U+FFFD, and so does U+0000, which PostgreSQL cannot keep. */
  text(): string {
    const text = cut(Buffer.concat(this.chunks));
    const clean = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
    return Buffer.byteLength(clean) > MAX_BODY_BYTES ? cut(Buffer.from(clean)) : clean;
  }
}

/** Decodes the beginning; a character that the cut divides is left out. */
function cut(bytes: Buffer): string {
  if (bytes.length < MAX_BODY_BYTES) return bytes.toString();
  return new StringDecoder('utf8').write(bytes.subarray(0, MAX_BODY_BYTES));
}
