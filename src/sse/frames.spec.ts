import { describe, expect, it } from '@jest/globals';
import { eventFrame, keepAliveFrame, resetFrame, startFrame } from './frames.js';
import { ReadyFrame } from './ready-frame.js';

const created = { position: 42, epoch: 0, eventType: 'order.created' };

describe('frames', () => {
  it('begin a stream with where it starts and no data', () => {
    expect(startFrame(41, 0)).toBe('retry: 3000\nid: 41\n\n');
  });

  it('carry an event on one line, whatever white space its JSON has', () => {
    expect(eventFrame(created, '{"a":1,\r\n"b":"x\\ny"}')).toBe(
      'id: 42\nevent: order.created\ndata: {"a":1, "b":"x\\ny"}\n\n',
    );
  });

  it('name the position after which a reset stream goes on, twice', () => {
    expect(resetFrame('expired', 7, 0)).toBe(
      'id: 7\nevent: stream.reset\ndata: {"reason":"expired","position":7}\n\n',
    );
  });

  it('keep a stream alive with a comment, and move the resume point without data', () => {
    expect(keepAliveFrame(43, 0)).toBe(': keep-alive\nid: 43\n\n');
  });

  it('name the epoch in their ids after a restore, and the position alone in their data', () => {
    expect(startFrame(41, 2)).toBe('retry: 3000\nid: 41.2\n\n');
    expect(eventFrame({ ...created, epoch: 2 }, '{}')).toContain('id: 42.2\n');
    expect(keepAliveFrame(43, 2)).toBe(': keep-alive\nid: 43.2\n\n');
    expect(resetFrame('restored', 7, 2)).toBe(
      'id: 7.2\nevent: stream.reset\ndata: {"reason":"restored","position":7}\n\n',
    );
  });

  it('are chunks of the length in bytes, around the same text', () => {
    const { chunk, body } = new ReadyFrame('data: é\n\n');
    expect(chunk.toString()).toBe('a\r\ndata: é\n\n\r\n');
    expect(body.toString()).toBe('data: é\n\n');
  });
});
