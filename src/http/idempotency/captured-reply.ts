import type { FastifyReply } from 'fastify';
import type { KeptAnswer } from './kept-answer.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Holds back what a handler answers, until it is known to be kept. Whoever comes in between – a filter that answers an
 * error – uses the reply as ever.
 */
export class CapturedReply {
  private readonly before: ReadonlySet<string>;
  private payload: unknown;
  private held: KeptAnswer | undefined;

  constructor(private readonly reply: FastifyReply) {
    this.before = new Set(Object.keys(reply.getHeaders()));
  }

  /** Runs the handler until it has answered, and gives its answer as bytes, with the headers that it set. */
  async answerOf(handle: () => Promise<unknown>): Promise<KeptAnswer> {
    const { reply } = this;
    await new Promise<unknown>((resolve, reject) => {
      reply.send = (payload): FastifyReply => {
        this.payload = payload;
        resolve(undefined);
        return reply;
      };
      // Its promise may follow the reply, which is thenable and waits for the very answer that is held back.
      handle().then(resolve, reject);
    });
    this.held = this.answer();
    return this.held;
  }

  /** Sends the held-back answer. */
  send(): void {
    this.restore();
    this.reply.send(this.held?.body || undefined);
  }

  /** Takes back what the handler answered, headers included: something else is answered in its place. */
  discard(): void {
    for (const name of Object.keys(this.reply.getHeaders())) {
      if (!this.before.has(name)) this.reply.removeHeader(name);
    }
    this.restore();
  }

  private answer(): KeptAnswer {
    const { payload, reply } = this;
    const body = typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? '');
    if (body !== '' && !reply.hasHeader('content-type')) reply.header('content-type', JSON_TYPE);
    const set = Object.entries(reply.getHeaders()).filter(([name]) => !this.before.has(name));
    const headers = Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
    return { status: reply.statusCode, headers, body };
  }

  /** The reply's own `send` shows again. */
  private restore(): void {
    delete (this.reply as { send?: unknown }).send;
  }
}
