import { describe, expect, it } from '@jest/globals';
import { publicUrl } from './public-url.js';

describe('the public URL', () => {
  it.each([
    ['https://events.example', '127.0.0.1', 'https://events.example'],
    ['https://events.example/tidings/', '127.0.0.1', 'https://events.example/tidings'],
    [undefined, '127.0.0.1', 'http://127.0.0.1:3000'],
    [undefined, '0.0.0.0', 'http://localhost:3000'],
    [undefined, '::', 'http://localhost:3000'],
    [undefined, '::1', 'http://[::1]:3000'],
  ])('of PUBLIC_URL %s and HOST %s is %s', (PUBLIC_URL, HOST, expected) => {
    expect(publicUrl({ PUBLIC_URL, HOST, PORT: 3000 })).toBe(expected);
  });
});
