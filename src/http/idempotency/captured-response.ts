import type { FastifyReply } from 'fastify';
import { JSON_TYPE } from '../media-types.js';
import type { StoredResponse } from './response-store.js';

/**
 * Holds back the response of a handler until it is stored. Code in between, such as a filter that
 * responds to an error, uses the reply as usual.
 */
export class CapturedResponse {
  private readonly initialHeaders: ReadonlySet<string>;
  private payload: unknown;
  private response: StoredResponse | undefined;

  constructor(private readonly reply: FastifyReply) {
    this.initialHeaders = new Set(Object.keys(reply.getHeaders()));
  }

  /** Runs the handler. @returns its response as it would be sent, with the headers that it set */
  async capture(handle: () => Promise<unknown>): Promise<StoredResponse> {
    const { reply } = this;
    await new Promise<unknown>((resolve, reject) => {
      reply.send = (payload): FastifyReply => {
        this.payload = payload;
        resolve(undefined);
        return reply;
      };
      // Its promise may follow the reply, a thenable that waits for the very response held back
      // here.
      handle().then(resolve, reject);
    });
    this.response = this.read();
    return this.response;
  }

  /** Sends the captured response. */
  send(): void {
    this.restore();
    this.reply.send(this.response?.body || undefined);
  }

  /** Discards the captured response, headers included, so that another can be sent instead. */
  discard(): void {
    for (const name of Object.keys(this.reply.getHeaders())) {
      if (!this.initialHeaders.has(name)) this.reply.removeHeader(name);
    }
    this.restore();
  }

  private read(): StoredResponse {
    const { payload, reply } = this;
    const body = typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? '');
    if (body !== '' && !reply.hasHeader('content-type')) reply.header('content-type', JSON_TYPE);
    const added = Object.entries(reply.getHeaders()).filter(
      ([name]) => !this.initialHeaders.has(name),
    );
    const headers = Object.fromEntries(added.map(([name, value]) => [name, String(value)]));
    return { status: reply.statusCode, headers, body };
  }

  /** Uncovers the reply's own `send`. */
  private restore(): void {
    delete (this.reply as { send?: unknown }).send;
  }
}
