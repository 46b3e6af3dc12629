import { describe, expect, it } from '@jest/globals';
import { Frame } from './frame.js';
import { eventText, keepAliveText, resetText, startText } from './frame-text.js';

const created = { position: 42, epoch: 0, name: 'order.created' };

describe('frames', () => {
  it('contain the start position and no data at the start of a stream', () => {
    expect(startText(41, 0)).toBe('retry: 3000\nid: 41\n\n');
  });

  it('name unknown types in a comment at the start', () => {
    expect(startText(41, 0, ['letter.sent', 'van.*'])).toBe(
      'retry: 3000\nid: 41\n: unknown types: letter.sent, van.*\n\n',
    );
  });

  it('have no event field without a name', () => {
    expect(eventText({ ...created, name: null }, '{}')).toBe('id: 42\ndata: {}\n\n');
  });

  it('contain an event on one line, whatever white space its JSON has', () => {
    expect(eventText(created, '{"a":1,\r\n"b":"x\\ny"}')).toBe(
      'id: 42\nevent: order.created\ndata: {"a":1, "b":"x\\ny"}\n\n',
    );
  });

  it('contain the position after a reset as id and as data', () => {
    expect(resetText('expired', 7, 0)).toBe(
      'id: 7\nevent: stream.reset\ndata: {"reason":"expired","position":7}\n\n',
    );
  });

  it('keep a stream alive with a comment, and advance the resume point without data', () => {
    expect(keepAliveText(43, 0)).toBe(': keep-alive\nid: 43\n\n');
  });

  it('contain the epoch in their ids after a restore, but not in their data', () => {
    expect(startText(41, 2)).toBe('retry: 3000\nid: 41.2\n\n');
    expect(eventText({ ...created, epoch: 2 }, '{}')).toContain('id: 42.2\n');
    expect(keepAliveText(43, 2)).toBe(': keep-alive\nid: 43.2\n\n');
    expect(resetText('restored', 7, 2)).toBe(
      'id: 7.2\nevent: stream.reset\ndata: {"reason":"restored","position":7}\n\n',
    );
  });

  it('are chunks with their length in bytes, around the same text', () => {
    const { chunk, body } = new Frame('data: é\n\n');
    expect(chunk.toString()).toBe('a\r\ndata: é\n\n\r\n');
    expect(body.toString()).toBe('data: é\n\n');
  });
});
