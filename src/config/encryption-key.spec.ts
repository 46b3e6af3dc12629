import { describe, expect, it } from '@jest/globals';
import { readSettings } from './read-settings.js';

const KEY = Buffer.alloc(32, 250).toString('base64');
const OTHER = Buffer.alloc(32, 7).toString('base64');

const keysOf = (text: string): readonly Buffer[] =>
  readSettings({ ADMIN_API_KEY: 'a'.repeat(16), ENCRYPTION_KEY: text }).ENCRYPTION_KEY;

describe('ENCRYPTION_KEY', () => {
  it('is one key or a list', () => {
    expect(keysOf(KEY)).toEqual([Buffer.alloc(32, 250)]);
    expect(keysOf(` ${KEY} , ${OTHER}`)).toEqual([Buffer.alloc(32, 250), Buffer.alloc(32, 7)]);
  });

  it.each([
    ['nothing', ''],
    ['commas', ' , ,'],
    ['a short key', Buffer.alloc(31).toString('base64')],
    ['a long key', Buffer.alloc(33).toString('base64')],
    ['hexadecimal', '00'.repeat(32)],
    ['base64url', Buffer.alloc(32, 250).toString('base64url')],
    ['a key without its padding', KEY.replace('=', '')],
    ['a key with junk that a lenient decoder skips', `${KEY.slice(0, 5)}!${KEY.slice(5)}`],
    ['a key with spaces in it', `${KEY.slice(0, 5)} ${KEY.slice(5)}`],
    ['a key in quotes', `"${KEY}"`],
    ['a list with one bad key', `${KEY},junk`],
  ])('cannot be %s, and the message does not reveal it', (_case, text) => {
    let message = '';
    try {
      keysOf(text);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('ENCRYPTION_KEY is ');
    expect(message).not.toContain(KEY.slice(0, 5));
  });
});
