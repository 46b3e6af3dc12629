/**
 * A frame as the bytes that go to sockets, made once and written to any number of them. It is framed for
 * chunked transfer coding already (RFC 9112 §7.1), because doing that per stream costs more than the write itself.
 */
export class ReadyFrame {
  /** The frame as one chunk. */
  readonly chunk: Buffer;
  /** The frame alone, for HTTP/1.0, which knows no chunks; shares the chunk's memory. */
  readonly body: Buffer;

  constructor(text: string) {
    const size = `${Buffer.byteLength(text).toString(16)}\r\n`;
    this.chunk = Buffer.from(`${size}${text}\r\n`);
    this.body = this.chunk.subarray(size.length, -2);
  }
}
