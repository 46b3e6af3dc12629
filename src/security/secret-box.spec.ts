import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';
import { SecretUnreadable } from './security.errors.js';

const boxOf = (...encryptionKeys: Buffer[]): SecretBox =>
  new SecretBox({ encryptionKeys, adminApiKey: '', encryptionKeyLost: false });

describe('a sealed value', () => {
  const box = boxOf(Buffer.alloc(32, 1));

  it('opens in its own context, as text or bytes', () => {
    const bytes = randomBytes(100);
    expect(box.open(box.seal('whsec_ä', 'a'), 'a').toString()).toBe('whsec_ä');
    expect(box.open(box.seal(bytes, 'a'), 'a')).toEqual(bytes);
    expect(box.open(box.seal('', 'a'), 'a')).toHaveLength(0);
  });

  it('reveals nothing of its content, and differs each time', () => {
    const sealed = box.seal('secret', 'a');
    expect(sealed).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
    expect(box.seal('secret', 'a')).not.toBe(sealed);
  });

  it('does not open in another context, with another key, or altered', () => {
    const sealed = box.seal('secret', 'a');
    const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => box.open(sealed, 'b')).toThrow(SecretUnreadable);
    expect(() => boxOf(Buffer.alloc(32, 2)).open(sealed, 'a')).toThrow(/another ENCRYPTION_KEY/);
    for (const text of [altered, sealed.slice(0, 20), sealed.slice(0, 9), 'nonsense', '']) {
      expect(() => box.open(text, 'a')).toThrow(SecretUnreadable);
    }
  });

  it('opens with any key of the list, and is resealed with the first', () => {
    const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const sealed = box.seal('secret', 'a');
    const both = boxOf(newer, older);
    expect(both.open(sealed, 'a').toString()).toBe('secret');
    const resealed = both.reseal(sealed, 'a');
    expect(boxOf(newer).open(resealed, 'a').toString()).toBe('secret');
    expect(both.reseal(resealed, 'a')).toBe(resealed);
    expect(both.oldKeyIds).toEqual([sealed.split('.')[0]]);
  });

  it('under an unknown key is returned unchanged', () => {
    const foreign = boxOf(Buffer.alloc(32, 3)).seal('secret', 'a');
    expect(boxOf(Buffer.alloc(32, 2), Buffer.alloc(32, 1)).reseal(foreign, 'a')).toBe(foreign);
  });

  it('is not resealed after it was altered', () => {
    const sealed = box.seal('secret', 'a');
    expect(() => boxOf(Buffer.alloc(32, 2), Buffer.alloc(32, 1)).reseal(sealed, 'b')).toThrow(
      SecretUnreadable,
    );
  });
});
