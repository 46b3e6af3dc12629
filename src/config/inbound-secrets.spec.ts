import { describe, expect, it } from '@jest/globals';
import { InboundConfig } from './config-slices.js';
import { readSettings } from './read-settings.js';

const KEY = Buffer.alloc(24, 250);
const SECRET = `whsec_${KEY.toString('base64')}`;
const read = (settings: Readonly<Record<string, string>>): InboundConfig => {
  const values = readSettings({
    ADMIN_API_KEY: 'an-admin-key-for-tests',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    ...settings,
  });
  return new InboundConfig(values);
};

describe('the secrets of inbound webhooks', () => {
  it('are empty by default', () => {
    expect(read({})).toEqual({ payments: [], stripe: [], github: [] });
  });

  it('can be a list during a rotation', () => {
    const secrets = read({
      INBOUND_PAYMENTS_SECRET: `${SECRET}, whsec_AAAA`,
      INBOUND_STRIPE_SECRET: 'whsec_old,whsec_new',
      INBOUND_GITHUB_SECRET: "It's a Secret to Everybody",
    });
    expect(secrets).toEqual({
      payments: [KEY, Buffer.alloc(3)],
      stripe: [Buffer.from('whsec_old'), Buffer.from('whsec_new')],
      github: [Buffer.from("It's a Secret to Everybody")],
    });
  });

  it.each([
    KEY.toString('base64'),
    'whsec_',
    'whsec_AAA',
    `whsec_${KEY.toString('base64url')}`,
    `${SECRET}!`,
  ])('of payments cannot be %s, and the message does not reveal it', (secret) => {
    const start = (): unknown => read({ INBOUND_PAYMENTS_SECRET: secret });
    expect(start).toThrow(/^INBOUND_PAYMENTS_SECRET has a secret that is not whsec_<base64>$/);
  });
});
