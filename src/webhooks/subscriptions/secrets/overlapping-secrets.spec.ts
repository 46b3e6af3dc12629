import { describe, expect, it } from '@jest/globals';
import { overlapping, secretsAt } from './overlapping-secrets.js';

const NOW = new Date('2025-01-31T12:00:00.000Z');
const at = (seconds: number): string => new Date(NOW.getTime() + seconds * 1_000).toISOString();
const secret = (sealed: string, expiresAt: string | null) => ({ sealed, expiresAt });

describe('the secrets of a webhook', () => {
  it('sign until they expire', () => {
    const [present, past] = [secret('a', null), secret('c', at(0))];
    expect(secretsAt([present, secret('b', at(1)), past], NOW)).toEqual([
      present,
      secret('b', at(1)),
    ]);
  });

  it('continue to sign after a rotation until its overlap ends, or an earlier one does', () => {
    const secrets = [secret('a', null), secret('b', at(9)), secret('c', at(99))];
    expect(overlapping(secrets, NOW, 10_000)).toEqual([
      secret('a', at(10)),
      secret('b', at(9)),
      secret('c', at(10)),
    ]);
  });

  it('end immediately without an overlap', () => {
    expect(overlapping([secret('a', null), secret('b', at(9))], NOW, 0)).toEqual([]);
  });
});
