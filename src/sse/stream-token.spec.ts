import { describe, expect, it } from '@jest/globals';
import { readStreamToken, signStreamToken, streamTokenKey } from './stream-token.js';

const key = streamTokenKey(Buffer.alloc(32, 7));
const claims = {
  keyId: 'k-1',
  tenantId: 'acme',
  tenantScope: 'acme',
  limits: { types: ['order.*'], customerId: 'c-1', aggregateId: null },
  expiresAt: 1_000,
};
const before = new Date(999);

describe('a stream token', () => {
  it('contains its claims until it expires', () => {
    const token = signStreamToken(claims, key);
    expect(readStreamToken(token, [key], before)).toEqual(claims);
    expect(readStreamToken(token, [key], new Date(1_000))).toBeNull();
  });

  it('is rejected if signed with another key', () => {
    const other = streamTokenKey(Buffer.alloc(32, 8));
    expect(readStreamToken(signStreamToken(claims, other), [key], before)).toBeNull();
  });

  it('is accepted with any key of a list, as during a change of the encryption key', () => {
    const newer = streamTokenKey(Buffer.alloc(32, 9));
    expect(readStreamToken(signStreamToken(claims, key), [newer, key], before)).toEqual(claims);
  });

  it('is rejected if a claim was changed', () => {
    const [, signature] = signStreamToken(claims, key).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, tenantScope: null }));
    expect(
      readStreamToken(`tds_${forged.toString('base64url')}.${signature}`, [key], before),
    ).toBeNull();
  });

  it.each(['', 'tds_', 'tds_.', 'tds_e30', 'tds_e30.', 'tds_e30.e30', 'tdk_something', '.', '…'])(
    'is rejected if it is "%s"',
    (token) => {
      expect(readStreamToken(token, [key], before)).toBeNull();
    },
  );

  it('is not signed with the encryption key itself', () => {
    expect(key).not.toEqual(Buffer.alloc(32, 7));
    expect(key).toHaveLength(32);
  });
});
