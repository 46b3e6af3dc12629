import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { Subject } from 'rxjs';
import { Frame } from './frame.js';
import { StreamResponse } from './stream-response.js';

const MAX_TICKS = 5;

/** A socket whose client can stop reading. */
class FakeSocket extends EventEmitter {
  readonly written: string[] = [];
  bytesWritten = 0;
  writableLength = 0;
  destroyed = false;

  write(bytes: Buffer): void {
    this.written.push(bytes.toString());
  }

  setNoDelay(): void {}

  setKeepAlive(): void {}

  destroy(): void {
    this.destroyed = true;
  }
}

function setUp(): {
  readonly response: StreamResponse;
  readonly socket: FakeSocket;
  readonly raw: EventEmitter;
  readonly frames: Subject<Frame>;
} {
  const socket = new FakeSocket();
  const raw = Object.assign(new EventEmitter(), {
    socket,
    chunkedEncoding: false,
    writeHead: () => undefined,
    flushHeaders: () => undefined,
    end: () => undefined,
  });
  const reply = {
    raw,
    request: { raw: { socket } },
    hijack: () => undefined,
    getHeaders: () => ({}),
  };
  const response = new StreamResponse(reply as unknown as FastifyReply, MAX_TICKS);
  return { response, socket, raw, frames: new Subject<Frame>() };
}

describe('StreamResponse', () => {
  it('disconnects a client that reads nothing for long, but not one that reads slowly', async () => {
    const { response, socket, frames } = setUp();
    void response.follow(frames, () => undefined);
    frames.next(new Frame('a'));
    socket.writableLength = 100;
    for (let tick = 0; tick < 4 * MAX_TICKS; tick++) {
      socket.bytesWritten += tick % MAX_TICKS === 0 ? 1 : 0;
      response.tick();
    }
    expect(socket.destroyed).toBe(false);
    for (let tick = 0; tick <= MAX_TICKS; tick++) response.tick();
    expect(socket.destroyed).toBe(true);
  });

  it('disconnects a client with too much unsent data', () => {
    const { response, socket, frames } = setUp();
    void response.follow(frames, () => undefined);
    frames.next(new Frame('a'));
    socket.writableLength = 1024 * 1024 + 1;
    frames.next(new Frame('b'));
    expect(socket.destroyed).toBe(true);
    expect(socket.written).toEqual(['a']);
  });

  it('unsubscribes when the connection closes', async () => {
    const { response, raw, frames } = setUp();
    const following = response.follow(frames, () => undefined);
    expect(frames.observed).toBe(true);
    raw.emit('close');
    await following;
    expect(frames.observed).toBe(false);
  });

  it('unsubscribes when the connection closes while the response waits behind another', async () => {
    const { response, socket, raw, frames } = setUp();
    let closed = 0;
    const following = response.follow(frames, () => closed++);
    Object.assign(raw, { socket: null });
    frames.next(new Frame('a'));
    await following;
    expect(socket.destroyed).toBe(true);
    socket.emit('close');
    raw.emit('close');
    expect(frames.observed).toBe(false);
    expect(closed).toBe(1);
  });

  it('does not subscribe for a client that has already gone', async () => {
    const { response, socket, frames } = setUp();
    let closed = 0;
    socket.destroy();
    await response.follow(frames, () => closed++);
    expect(frames.observed).toBe(false);
    expect(closed).toBe(1);
  });

  it('rejects with a failure before the first frame', async () => {
    const { response, frames } = setUp();
    const following = response.follow(frames, () => undefined);
    frames.error(new Error('no stream'));
    await expect(following).rejects.toThrow('no stream');
  });

  it('disconnects its client after a failure later on', async () => {
    const { response, socket, frames } = setUp();
    const following = response.follow(frames, () => undefined);
    frames.next(new Frame('a'));
    frames.error(new Error('broken'));
    await following;
    expect(socket.destroyed).toBe(true);
  });
});
