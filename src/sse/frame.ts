/**
 * A frame as the bytes that sockets receive: rendered once, written to any number of streams. It is
 * already framed for chunked transfer coding (RFC 9112 §7.1), because doing that per stream costs
 * more than the write itself.
 */
export class Frame {
  /** The frame as one chunk. */
  readonly chunk: Buffer;
  /** The frame alone, for HTTP/1.0, which has no chunks; shares the chunk's memory. */
  readonly body: Buffer;

  constructor(text: string) {
    const size = `${Buffer.byteLength(text).toString(16)}\r\n`;
    this.chunk = Buffer.from(`${size}${text}\r\n`);
    this.body = this.chunk.subarray(size.length, -2);
  }
}

/** The first frame of a stream. */
export class StartFrame extends Frame {
  /** @param headers the headers of the response, besides those that every stream has */
  constructor(
    text: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(text);
  }
}

/** The frame of an event. */
export class EventFrame extends Frame {
  constructor(
    text: string,
    readonly position: number,
  ) {
    super(text);
  }
}
