import { ResponseBody } from '../response-body.js';
import { ChunkedBody } from './chunked-body.js';
import { framingOf, idleLimitMs } from './framing.js';
import type { Framing } from './framing.js';
import { HeadParser } from './head-parser.js';
import { ProtocolError } from './protocol-error.js';
import type { ResponseHead } from './response-head.js';

/** Interim responses before the final one; a receiver that sends more is not heard out. */
const MAX_INTERIM = 100;

/**
 * Parses the response to one request, in any pieces (RFC 9112). Interim responses are skipped
 * (RFC 9110 §15.2). An error after `head` is known concerns the body alone.
 */
export class ResponseParser {
  /** The head of the final response, once it is complete. */
  head: ResponseHead | null = null;
  readonly body = new ResponseBody();
  /** Whether any byte has arrived. */
  hasStarted = false;
  /** Whether the whole response has arrived. */
  isComplete = false;
  /** Whether the body is longer than what is kept, so that reading on is pointless. */
  isCut = false;
  /** For how long the connection may be idle afterwards, in ms; 0: it must not be used again. */
  idleLimitMs = 0;

  private headParser = new HeadParser();
  private interim = 0;
  private framing: Framing = 'close';
  private left = 0;
  private chunked: ChunkedBody | undefined;

  /** @throws {ProtocolError} */
  push(bytes: Buffer): void {
    this.hasStarted = true;
    const at = this.head ? 0 : this.pushHead(bytes);
    if (at < 0) return;
    const end = this.pushBody(bytes, at);
    // Bytes that no request asked for: nothing that follows on this connection can be trusted.
    if (this.isComplete && end < bytes.length) this.idleLimitMs = 0;
  }

  /** Takes note that the receiver has closed its side, which is how some bodies end. */
  end(): void {
    if (this.head && this.framing === 'close') this.isComplete = true;
  }

  /** @returns the offset of the body; -1 while the head is incomplete */
  private pushHead(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length) {
      const length = this.headParser.push(bytes.toString('latin1', at));
      if (length < 0) return -1;
      at += length;
      const { head } = this.headParser;
      if (head && head.statusCode >= 200) {
        this.begin(head);
        return at;
      }
      this.skipInterim(head?.statusCode);
    }
    return -1;
  }

  private begin(head: ResponseHead): void {
    this.framing = framingOf(head);
    this.idleLimitMs = idleLimitMs(head, this.framing);
    if (this.framing === 'chunked') this.chunked = new ChunkedBody();
    else if (this.framing !== 'close') this.left = this.framing;
    this.head = head;
  }

  private skipInterim(statusCode: number | undefined): void {
    if (statusCode === 101) throw new ProtocolError('the protocol was switched, unasked');
    if (++this.interim > MAX_INTERIM) throw new ProtocolError('too many interim responses');
    this.headParser = new HeadParser();
  }

  /** @returns the offset behind the body */
  private pushBody(bytes: Buffer, from: number): number {
    if (this.chunked) {
      const end = this.chunked.push(bytes, from, (data) => this.keep(data));
      this.isComplete = this.chunked.isDone;
      return end;
    }
    const end = this.framing === 'close' ? bytes.length : Math.min(from + this.left, bytes.length);
    if (end > from) this.keep(bytes.subarray(from, end));
    this.left -= end - from;
    this.isComplete = this.framing !== 'close' && this.left === 0;
    return end;
  }

  private keep(data: Buffer): void {
    if (this.body.push(data)) this.isCut = true;
  }
}
