import { Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import type { Frame } from './frame.js';
import { StreamResponses } from './stream-responses.js';

/** The property through which a controller with such a route reaches the edge. */
const RESPONSES = Symbol('StreamResponses');

type Handler = (...args: unknown[]) => Observable<Frame>;

/**
 * Sends the frames that the handler's Observable emits as the response. Errors that the handler
 * throws, and those of the Observable before its first frame, become problem documents as usual.
 *
 * It wraps the handler, as an interceptor would. Behind an interceptor every frame of every stream
 * would pass through four more subscribers, and each stream would keep them.
 */
export function StreamFrames(): MethodDecorator {
  return (target, key, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as Handler;
    Inject(StreamResponses)(target, RESPONSES);
    // An additional parameter: with it Nest leaves the response to the handler.
    Res()(target, key, handler.length);
    async function sendFrames(
      this: { readonly [RESPONSES]: StreamResponses },
      ...args: unknown[]
    ): Promise<void> {
      const frames = handler.apply(this, args.slice(0, handler.length));
      await this[RESPONSES].send(frames, args[handler.length] as FastifyReply);
    }
    // Swagger finds the types of the parameters by the name of the handler.
    Object.defineProperty(sendFrames, 'name', { value: handler.name });
    descriptor.value = sendFrames;
  };
}
