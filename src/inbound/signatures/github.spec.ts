import { describe, expect, it } from '@jest/globals';
import { refuseGitHub } from './github.js';

/** The vector of GitHub's "Testing the webhook payload validation". */
const KEY = Buffer.from("It's a Secret to Everybody");
const BODY = 'Hello, World!';
const MAC = '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
const OTHER_KEY = Buffer.from('another secret');

const refuse = (header: string | undefined, { body = BODY, keys = [KEY] } = {}) =>
  refuseGitHub(
    {
      header: (name) => (name === 'x-hub-signature-256' ? header : undefined),
      body: Buffer.from(body),
    },
    keys,
  );

describe('a request signed as GitHub signs', () => {
  it('is accepted: the published vector', () => {
    expect(refuse(`sha256=${MAC}`)).toBeUndefined();
  });

  it('is accepted with a MAC in capitals, as the libraries of GitHub accept it', () => {
    expect(refuse(`sha256=${MAC.toUpperCase()}`)).toBeUndefined();
  });

  it('is accepted with any of several secrets, and with no other', () => {
    expect(refuse(`sha256=${MAC}`, { keys: [OTHER_KEY, KEY] })).toBeUndefined();
    expect(refuse(`sha256=${MAC}`, { keys: [OTHER_KEY] })).toBe('wrong');
  });

  it.each([
    ['no scheme', MAC],
    ['the scheme of old', `sha1=${MAC.slice(0, 40)}`],
    ['a MAC that is too short', `sha256=${MAC.slice(0, 62)}`],
    ['a MAC that is too long', `sha256=${MAC}00`],
    ['garbage behind it', `sha256=${MAC} garbage`],
    ['the header twice', `sha256=${MAC}, sha256=${MAC}`],
    ['a blank within it', `sha256= ${MAC}`],
    ['the scheme in capitals', `SHA256=${MAC}`],
    ['nothing behind the scheme', 'sha256='],
  ])('is malformed with %s', (_case, header) => {
    expect(refuse(header)).toBe('malformed');
  });

  it('is refused without the header, with another MAC and with another body', () => {
    expect(refuse(undefined)).toBe('missing');
    expect(refuse(`sha256=${'0'.repeat(64)}`)).toBe('wrong');
    expect(refuse(`sha256=${MAC}`, { body: `${BODY}\n` })).toBe('wrong');
    expect(refuse(`sha256=${MAC}`, { body: '' })).toBe('wrong');
  });
});
