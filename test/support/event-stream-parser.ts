/** One block of an event stream: the lines between two blank lines. */
export interface SseBlock {
  readonly event: string | undefined;
  /** Undefined in a block without data, which is not an event to the client. */
  readonly data: string | undefined;
  /** The client's last event id after the block. */
  readonly lastEventId: string;
  readonly hasId: boolean;
  readonly retry: number | undefined;
  readonly comments: readonly string[];
}

const FIELDS = ['event', 'data', 'id', 'retry'];

/**
 * Parses `text/event-stream` according to the WHATWG HTML standard (§9.2.6), but stricter in one
 * point: what a client would silently ignore (an unknown field, a malformed `retry`, an id with
 * U+0000) is an error here. A block that the end of the stream truncates is dropped.
 */
export class EventStreamParser {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private buffer = '';
  private data: string[] = [];
  private event: string | undefined;
  private retry: number | undefined;
  private hasId = false;
  private comments: string[] = [];
  private empty = true;

  private idBuffer: string;

  constructor(public lastEventId = '') {
    this.idBuffer = lastEventId;
  }

  /** The blocks that these bytes complete. */
  push(bytes: Uint8Array): SseBlock[] {
    this.buffer += this.decoder.decode(bytes, { stream: true });
    const blocks: SseBlock[] = [];
    for (let line = this.takeLine(); line !== undefined; line = this.takeLine()) {
      if (line !== '') this.read(line);
      else if (!this.empty) blocks.push(this.takeBlock());
    }
    return blocks;
  }

  /** A line ends with CRLF, LF or CR; a CR at the very end may be the first half of a CRLF. */
  private takeLine(): string | undefined {
    const end = this.buffer.search(/[\r\n]/);
    if (end === -1) return undefined;
    const isCr = this.buffer[end] === '\r';
    if (isCr && end + 1 === this.buffer.length) return undefined;
    const line = this.buffer.slice(0, end);
    this.buffer = this.buffer.slice(end + (isCr && this.buffer[end + 1] === '\n' ? 2 : 1));
    return line;
  }

  private read(line: string): void {
    this.empty = false;
    const colon = line.indexOf(':');
    if (colon === 0) {
      this.comments.push(line.slice(1));
      return;
    }
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (!FIELDS.includes(name)) throw new Error(`unknown field of an event stream: ${line}`);
    if (name === 'data') this.data.push(value);
    if (name === 'event') this.event = value;
    if (name === 'id') this.readId(value);
    if (name === 'retry') this.readRetry(value);
  }

  private readId(value: string): void {
    if (value.includes('\0')) throw new Error('an id with U+0000');
    this.idBuffer = value;
    this.hasId = true;
  }

  private readRetry(value: string): void {
    if (!/^\d+$/.test(value)) throw new Error(`invalid retry time: ${value}`);
    this.retry = Number(value);
  }

  private takeBlock(): SseBlock {
    // Only a complete block changes the last event id; the id of an interrupted block is dropped
    // with it.
    this.lastEventId = this.idBuffer;
    const { event, retry, hasId, comments, lastEventId } = this;
    const data = this.data.length > 0 ? this.data.join('\n') : undefined;
    this.data = [];
    this.comments = [];
    this.event = undefined;
    this.retry = undefined;
    this.hasId = false;
    this.empty = true;
    return { event, data, lastEventId, hasId, retry, comments };
  }
}
