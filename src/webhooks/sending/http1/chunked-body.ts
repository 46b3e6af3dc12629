import { ProtocolError } from '../send-failure.js';

const CR = 0x0d;
const LF = 0x0a;

/** The most hexadecimal digits of a chunk size; a larger number would not be exact. */
const MAX_DIGITS = 13;
/** For chunk extensions and the trailer section together. */
const MAX_OVERHEAD_BYTES = 16 * 1024;

type State =
  'size' | 'extension' | 'size-lf' | 'data' | 'data-end' | 'data-lf' | 'trailer' | 'done';

/**
 * Decodes the chunked transfer coding (RFC 9112 §7.1) incrementally. Chunk extensions and trailers
 * are skipped. Lines end with CRLF or a bare LF, as in the head.
 */
export class ChunkedBody {
  private state: State = 'size';
  private digits = 0;
  private left = 0;
  private overhead = 0;
  /** Whether the current line of the trailer section has any characters. */
  private hasTrailerText = false;

  get isDone(): boolean {
    return this.state === 'done';
  }

  /**
   * @param onData called with the decoded bytes
   * @returns the offset after the body; the length of `bytes` while the body is incomplete
   * @throws {ProtocolError}
   */
  push(bytes: Buffer, from: number, onData: (data: Buffer) => void): number {
    let at = from;
    while (at < bytes.length && this.state !== 'done') {
      if (this.state === 'data') {
        const end = Math.min(at + this.left, bytes.length);
        onData(bytes.subarray(at, end));
        this.left -= end - at;
        at = end;
        if (this.left === 0) this.state = 'data-end';
      } else {
        this.takeByte(bytes[at++] ?? 0);
      }
    }
    return at;
  }

  private takeByte(byte: number): void {
    switch (this.state) {
      case 'size':
        return this.takeSize(byte);
      case 'extension':
        this.count();
        if (byte === LF) this.endSize();
        return;
      case 'size-lf':
        if (byte !== LF) throw new ProtocolError('a chunk size is not followed by CRLF');
        return this.endSize();
      case 'data-end':
      case 'data-lf':
        return this.endData(byte);
      case 'trailer':
        return this.takeTrailer(byte);
      case 'data':
      case 'done':
        return;
    }
  }

  private takeSize(byte: number): void {
    const digit = hexDigit(byte);
    if (digit >= 0) {
      if (++this.digits > MAX_DIGITS) throw new ProtocolError('a chunk size is too large');
      this.left = this.left * 16 + digit;
      return;
    }
    if (this.digits === 0) throw new ProtocolError('a chunk has no size');
    if (byte === CR) this.state = 'size-lf';
    else if (byte === LF) this.endSize();
    else if (byte === 0x3b || byte === 0x20 || byte === 0x09) this.state = 'extension';
    else throw new ProtocolError('a chunk size is not hexadecimal');
  }

  private endSize(): void {
    this.digits = 0;
    this.state = this.left === 0 ? 'trailer' : 'data';
  }

  private endData(byte: number): void {
    if (byte === LF) this.state = 'size';
    else if (byte === CR && this.state === 'data-end') this.state = 'data-lf';
    else throw new ProtocolError('a chunk is longer than its size');
  }

  private takeTrailer(byte: number): void {
    this.count();
    if (byte === CR) return;
    if (byte !== LF) this.hasTrailerText = true;
    else if (this.hasTrailerText) this.hasTrailerText = false;
    else this.state = 'done';
  }

  private count(): void {
    if (++this.overhead <= MAX_OVERHEAD_BYTES) return;
    throw new ProtocolError('chunk extensions and trailers exceed 16 KiB');
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
