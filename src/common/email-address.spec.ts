import { describe, expect, it } from '@jest/globals';
import { isEmailAddress } from './email-address.js';

describe('an e-mail address', () => {
  it.each(['ops@example.com', 'a.b+c@mail.example.co.uk', "o'neill@example.com", 'root@localhost'])(
    'may be %s',
    (text) => expect(isEmailAddress(text)).toBe(true),
  );

  it.each([
    '',
    'ops',
    'ops@',
    '@example.com',
    'ops@example',
    'ops@@example.com',
    'ops@example..com',
    'ops@-example.com',
    '.ops@example.com',
    'ops@example.com\n',
    'ops@example.com\r\nBcc: all@example.com',
    'Ops <ops@example.com>',
    'a@example.com, b@example.com',
    '"ops"@example.com',
    'öps@example.com',
    `${'a'.repeat(250)}@example.com`,
  ])('is not %j', (text) => expect(isEmailAddress(text)).toBe(false));

  it('is validated in linear time', () => {
    const start = performance.now();
    expect(isEmailAddress(`${'a.'.repeat(120)}@`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
