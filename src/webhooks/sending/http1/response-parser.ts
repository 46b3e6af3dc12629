import { ResponseBody } from '../response-body.js';
import { ProtocolError } from '../send-failure.js';
import { ChunkedBody } from './chunked-body.js';
import { framingOf, idleLimitMs } from './framing.js';
import type { Framing } from './framing.js';
import { HeadParser } from './head-parser.js';
import type { ResponseHead } from './response-head.js';

const TLS_ALERT = 'the response starts with a TLS alert';
const SPEAKS_TLS = 'the port speaks TLS: the URL has to start with https://';

/** The most interim responses before the final one; more are a protocol error. */
const MAX_INTERIM = 100;

/**
 * Parses the response to one request incrementally (RFC 9112). Interim responses are skipped
 * (RFC 9110 §15.2). Errors after `head` is set concern only the body.
 */
export class ResponseParser {
  /** The head of the final response, once it is complete. */
  head: ResponseHead | null = null;
  readonly body = new ResponseBody();
  /** Whether any byte has arrived. */
  hasStarted = false;
  /** Whether the whole response has arrived. */
  isComplete = false;
  /** Whether the body exceeds what is kept, so that the rest need not be read. */
  isCut = false;
  /** How long the connection may stay idle afterwards, in ms; 0 if it must not be reused. */
  idleLimitMs = 0;

  private headParser = new HeadParser();
  private interim = 0;
  private framing: Framing = 'close';
  private left = 0;
  private chunked: ChunkedBody | undefined;

  /** @throws {ProtocolError} */
  push(bytes: Buffer): void {
    if (!this.hasStarted && isTlsAlert(bytes)) throw new ProtocolError(TLS_ALERT, SPEAKS_TLS);
    this.hasStarted = true;
    const at = this.head ? 0 : this.pushHead(bytes);
    if (at < 0) return;
    const end = this.pushBody(bytes, at);
    // Bytes without a request: later responses on this connection could not be trusted.
    if (this.isComplete && end < bytes.length) this.idleLimitMs = 0;
  }

  /** Reports that the receiver closed its side, which ends bodies without another framing. */
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
    if (statusCode === 101)
      throw new ProtocolError('the protocol was switched without a request to do so');
    if (++this.interim > MAX_INTERIM) throw new ProtocolError('too many interim responses');
    this.headParser = new HeadParser();
  }

  /** @returns the offset after the body */
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

/** A record of type 21 and major version 3 (RFC 8446 §5.1): how TLS servers reject plain text. */
function isTlsAlert(bytes: Buffer): boolean {
  return bytes[0] === 21 && bytes[1] === 3;
}
