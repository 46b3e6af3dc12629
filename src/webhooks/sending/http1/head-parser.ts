import { ProtocolError } from '../send-failure.js';
import { addHeaderLine, foldHeaderLine, parseStatusLine } from './response-head.js';
import type { ResponseHead, ResponseHeaders } from './response-head.js';

/** The limit of the status line and the header section together. */
export const MAX_HEAD_BYTES = 16 * 1024;

/**
 * Parses the head of a response incrementally. Lines end with CRLF or a bare LF, and empty lines
 * before the status line are skipped (RFC 9112 §2.2).
 */
export class HeadParser {
  /** The head, once it is complete. */
  head: ResponseHead | null = null;
  private status: Omit<ResponseHead, 'headers'> | null = null;
  /** Without a prototype, because a header may be named `__proto__`. */
  private readonly headers = Object.create(null) as ResponseHeaders;
  private lastName: string | null = null;
  private partial = '';
  private size = 0;

  /**
   * @param text the bytes as latin1
   * @returns the offset in `text` after the head; -1 while the head is incomplete
   * @throws {ProtocolError}
   */
  push(text: string): number {
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      const next = end < 0 ? text.length : end + 1;
      this.size += next - from;
      if (this.size > MAX_HEAD_BYTES) throw new ProtocolError('the headers exceed 16 KiB');
      if (end < 0) {
        this.partial += text.slice(from);
        return -1;
      }
      this.takeLine(this.partial + text.slice(from, end));
      this.partial = '';
      from = next;
      if (this.head) return from;
    }
  }

  private takeLine(terminated: string): void {
    const line = terminated.endsWith('\r') ? terminated.slice(0, -1) : terminated;
    if (this.status === null) {
      if (line !== '') this.status = parseStatusLine(line);
    } else if (line === '') {
      this.head = { ...this.status, headers: this.headers };
    } else if (line.startsWith(' ') || line.startsWith('\t')) {
      if (this.lastName === null) throw new ProtocolError('the first header line is folded');
      foldHeaderLine(this.headers, this.lastName, line);
    } else {
      this.lastName = addHeaderLine(this.headers, line);
    }
  }
}
