import { describe, expect, it } from '@jest/globals';
import { eventFrame, keepAliveFrame, resetFrame, startFrame } from './frames.js';
import { ReadyFrame } from './ready-frame.js';

describe('frames', () => {
  it('begin a stream with where it starts and no data', () => {
    expect(startFrame(41)).toBe('retry: 3000\nid: 41\n\n');
  });

  it('carry an event on one line, whatever white space its JSON has', () => {
    expect(eventFrame(42, 'order.created', '{"a":1,\r\n"b":"x\\ny"}')).toBe(
      'id: 42\nevent: order.created\ndata: {"a":1, "b":"x\\ny"}\n\n',
    );
  });

  it('name the position after which a reset stream goes on, twice', () => {
    expect(resetFrame('expired', 7)).toBe(
      'id: 7\nevent: stream.reset\ndata: {"reason":"expired","position":7}\n\n',
    );
  });

  it('keep a stream alive with a comment, and move the resume point without data', () => {
    expect(keepAliveFrame(43)).toBe(': keep-alive\nid: 43\n\n');
  });

  it('are chunks of the length in bytes, around the same text', () => {
    const { chunk, body } = new ReadyFrame('data: é\n\n');
    expect(chunk.toString()).toBe('a\r\ndata: é\n\n\r\n');
    expect(body.toString()).toBe('data: é\n\n');
  });
});
