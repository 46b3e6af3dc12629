import { once } from 'node:events';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { EventStreamParser } from './event-stream-parser.js';
import type { SseBlock } from './event-stream-parser.js';
import { eventually } from './eventually.js';

/** An event as a client sees it: a block with data. */
export interface SseEvent {
  readonly id: string;
  readonly type: string;
  // oxlint-disable-next-line no-explicit-any -- tests inspect events of every shape
  readonly data: any;
}

export interface SseOptions {
  readonly key?: string | null;
  readonly lastEventId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One connection of a strict Server-Sent Events client. It does not reconnect automatically: a test
 * does so with `lastEventId`. A violation of the format, or of the rules for the response, fails
 * the connection.
 */
export class SseClient {
  readonly blocks: SseBlock[] = [];
  readonly events: SseEvent[] = [];
  error: Error | undefined;
  private readonly parser: EventStreamParser;

  private constructor(
    private readonly outgoing: ClientRequest,
    readonly response: IncomingMessage,
    lastEventId: string,
  ) {
    this.parser = new EventStreamParser(lastEventId);
    response.on('error', (error: Error) => (this.error ??= error));
    if (response.statusCode !== 200) return;
    if (response.headers['content-type'] !== 'text/event-stream') {
      throw new Error(`not an event stream: ${response.headers['content-type']}`);
    }
    response.on('data', (bytes: Buffer) => this.read(bytes));
  }

  /** Connects, and resolves when the response headers have arrived. */
  static async connect(url: string, options: SseOptions = {}): Promise<SseClient> {
    const { key, lastEventId, headers } = options;
    const outgoing = request(url, {
      agent: false,
      headers: {
        accept: 'text/event-stream',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        ...headers,
      },
    });
    outgoing.end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    outgoing.on('error', () => undefined);
    return new SseClient(outgoing, response, lastEventId ?? '');
  }

  get status(): number | undefined {
    return this.response.statusCode;
  }

  /** The id that this client would resume from. */
  get lastEventId(): string {
    return this.parser.lastEventId;
  }

  /** The positions of the events received so far. */
  get positions(): number[] {
    return this.events.map((event) => Number(event.id));
  }

  /** Whether the server has ended the stream, cleanly or not. */
  get ended(): boolean {
    return this.response.closed || this.response.readableEnded;
  }

  /** Whether the response ended properly, and was not truncated. */
  get complete(): boolean {
    return this.response.complete;
  }

  /** Resolves with the events once there are `count` of them. */
  async received(count: number, limitMs?: number): Promise<SseEvent[]> {
    await this.until(() => this.events.length >= count, limitMs);
    return this.events;
  }

  async until(condition: () => boolean, limitMs?: number): Promise<void> {
    await eventually(() => {
      if (condition()) return true;
      if (this.error) throw this.error;
      return false;
    }, limitMs);
  }

  /** The body of a response that is not a stream. */
  async body(): Promise<string> {
    let text = '';
    for await (const bytes of this.response) text += String(bytes);
    return text;
  }

  /** Stops reading; data from the server then fills the buffers in between. */
  pause(): void {
    this.response.pause();
  }

  resume(): void {
    this.response.resume();
  }

  /** Disconnects abruptly, as clients do. */
  close(): void {
    this.outgoing.destroy();
  }

  private read(bytes: Buffer): void {
    try {
      for (const block of this.parser.push(bytes)) this.take(block);
    } catch (error) {
      this.error = error as Error;
      this.close();
    }
  }

  private take(block: SseBlock): void {
    this.blocks.push(block);
    if (block.data === undefined) return;
    if (!block.hasId) throw new Error(`an event without an id: ${block.data}`);
    const type = block.event ?? 'message';
    this.events.push({ id: block.lastEventId, type, data: JSON.parse(block.data) });
  }
}
