import { describe, expect, it } from '@jest/globals';
import { verifyGitHub } from './github.js';

/** The vector of GitHub's "Testing the webhook payload validation". */
const KEY = Buffer.from("It's a Secret to Everybody");
const BODY = 'Hello, World!';
const MAC = '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
const OTHER_KEY = Buffer.from('another secret');

const verify = (header: string | undefined, { body = BODY, keys = [KEY] } = {}) =>
  verifyGitHub(
    {
      header: (name) => (name === 'x-hub-signature-256' ? header : undefined),
      body: Buffer.from(body),
    },
    keys,
  );

describe('a request signed by GitHub', () => {
  it('is accepted: the published vector', () => {
    expect(verify(`sha256=${MAC}`)).toBeUndefined();
  });

  it('is accepted with a MAC in upper case, as by the libraries of GitHub', () => {
    expect(verify(`sha256=${MAC.toUpperCase()}`)).toBeUndefined();
  });

  it('is accepted with any of several secrets, and with no other', () => {
    expect(verify(`sha256=${MAC}`, { keys: [OTHER_KEY, KEY] })).toBeUndefined();
    expect(verify(`sha256=${MAC}`, { keys: [OTHER_KEY] })).toBe('wrong');
  });

  it.each([
    ['no scheme', MAC],
    ['the old scheme', `sha1=${MAC.slice(0, 40)}`],
    ['a MAC that is too short', `sha256=${MAC.slice(0, 62)}`],
    ['a MAC that is too long', `sha256=${MAC}00`],
    ['garbage after it', `sha256=${MAC} garbage`],
    ['the header twice', `sha256=${MAC}, sha256=${MAC}`],
    ['a blank within it', `sha256= ${MAC}`],
    ['the scheme in upper case', `SHA256=${MAC}`],
    ['nothing after the scheme', 'sha256='],
  ])('is malformed with %s', (_case, header) => {
    expect(verify(header)).toBe('malformed');
  });

  it('is rejected without the header, with another MAC and with another body', () => {
    expect(verify(undefined)).toBe('missing');
    expect(verify(`sha256=${'0'.repeat(64)}`)).toBe('wrong');
    expect(verify(`sha256=${MAC}`, { body: `${BODY}\n` })).toBe('wrong');
    expect(verify(`sha256=${MAC}`, { body: '' })).toBe('wrong');
  });
});
