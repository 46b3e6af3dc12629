import { describe, expect, it } from '@jest/globals';
import { generateSecret, parseSecret } from './secret.js';
import { InvalidSecret } from './signing.errors.js';

const ofLength = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

describe('generateSecret', () => {
  it('makes 32 random bytes that parse', () => {
    expect(parseSecret(generateSecret())).toHaveLength(32);
    expect(generateSecret()).not.toBe(generateSecret());
  });
});

describe('parseSecret', () => {
  it.each([24, 25, 32, 63, 64])('accepts %i bytes', (bytes) => {
    expect(parseSecret(ofLength(bytes))).toHaveLength(bytes);
  });

  it.each([0, 1, 23, 65, 128])('refuses %i bytes', (bytes) => {
    expect(() => parseSecret(ofLength(bytes))).toThrow(/24 to 64 bytes/);
  });

  it.each([
    ['no prefix', Buffer.alloc(32).toString('base64')],
    ['another prefix', `whsk_${Buffer.alloc(32).toString('base64')}`],
    ['upper case prefix', `WHSEC_${Buffer.alloc(32).toString('base64')}`],
    ['no padding', ofLength(32).replace(/=+$/, '')],
    ['too much padding', `${ofLength(24)}=`],
    ['the URL alphabet', `whsec_${'_-'.repeat(22)}`],
    ['a space', ofLength(24).replace('BwcH', 'Bw cH')],
    ['a line break', `${ofLength(24)}\n`],
    ['stray bits in the last character', `whsec_${'A'.repeat(42)}B=`],
    ['no base64 at all', 'whsec_not a secret'],
    ['nothing', ''],
  ])('refuses a secret with %s', (_, text) => {
    expect(() => parseSecret(text)).toThrow(InvalidSecret);
  });

  it('does not repeat the secret in its error', () => {
    expect(() => parseSecret('whsec_hunter2')).not.toThrow(/hunter2/);
    expect(() => parseSecret('whsec_hunter2')).toThrow(expect.objectContaining({ status: 422 }));
  });
});
