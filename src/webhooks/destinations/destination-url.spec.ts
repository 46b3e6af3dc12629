import { describe, expect, it } from '@jest/globals';
import { parseDestination } from './destination-url.js';
import { DestinationRefused } from './destination.errors.js';

const WRONG: readonly (readonly [text: string, reason: RegExp])[] = [
  ['', /absolute/],
  ['example.com', /absolute/],
  ['/hook', /absolute/],
  ['//example.com/hook', /absolute/],
  ['https:example.com', /absolute/],
  ['https:/example.com', /absolute/],
  ['https:///example.com', /absolute/],
  ['https://', /absolute/],
  ['https://?x=1', /absolute/],
  ['ftp://example.com/', /absolute/],
  ['file:///etc/passwd', /absolute/],
  ['javascript:alert(1)', /absolute/],
  ['gopher://example.com/', /absolute/],
  ['https://exa mple.com/', /space/],
  [' https://example.com/', /space/],
  ['https://example.com/\n', /control/],
  ['https://example\t.com/', /control/],
  ['https://example.com\\@10.0.0.1/', /backslash/],
  ['https://user:pass@example.com/', /user name/],
  ['https://user@example.com/', /user name/],
  ['https://@example.com/', /user name/],
  ['https://example.com@127.0.0.1/', /user name/],
  ['https://example.com/#top', /fragment/],
  ['https://example.com/#', /fragment/],
  ['https://example.com:0/', /port 0/],
  ['https://example.com:65536/', /absolute/],
  ['https://[::1', /absolute/],
  ['https://[fe80::1%25eth0]/', /absolute/],
  ['https://1.2.3.4.5/', /absolute/],
  ['https://256.1.1.1/', /absolute/],
  ['https://exa%00mple.com/', /absolute/],
  [`https://example.com/${'a'.repeat(2048)}`, /2048/],
  [`https://example.com/${'ü'.repeat(700)}`, /2048/],
  ['http://example.com/', /https/],
];

/** Other spellings of the same loopback address, each with the normal form that can be judged. */
const SPELLINGS: readonly (readonly [text: string, hostname: string])[] = [
  ['https://127.0.0.1/', '127.0.0.1'],
  ['https://127.0.0.1./', '127.0.0.1'],
  ['https://127.1/', '127.0.0.1'],
  ['https://127.0.1/', '127.0.0.1'],
  ['https://2130706433/', '127.0.0.1'],
  ['https://0x7f000001/', '127.0.0.1'],
  ['https://0X7F.0.0.1/', '127.0.0.1'],
  ['https://0x7f.1/', '127.0.0.1'],
  ['https://0177.0.0.1/', '127.0.0.1'],
  ['https://017700000001/', '127.0.0.1'],
  ['https://0177.0x0.0.1/', '127.0.0.1'],
  ['https://127.0.0.01/', '127.0.0.1'],
  ['https://%31%32%37.0.0.1/', '127.0.0.1'],
  ['https://127%2e0%2e0%2e1/', '127.0.0.1'],
  ['https://１２７.０.０.１/', '127.0.0.1'],
  ['https://①②⑦.⓪.⓪.①/', '127.0.0.1'],
  ['https://127。0。0。1/', '127.0.0.1'],
  ['https://127｡0｡0｡1/', '127.0.0.1'],
  ['https://0/', '0.0.0.0'],
  ['https://0x0/', '0.0.0.0'],
  ['https://[::1]/', '[::1]'],
  ['https://[0:0:0:0:0:0:0:1]/', '[::1]'],
  ['https://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]'],
  ['https://[::127.0.0.1]/', '[::7f00:1]'],
  ['https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'localhost'],
  ['https://LOCALHOST/', 'localhost'],
  ['https://loc%61lhost/', 'localhost'],
  ['https://loc\u00adalhost/', 'localhost'],
];

describe('parseDestination', () => {
  it.each(WRONG)('refuses %j', (text, reason) => {
    expect(() => parseDestination(text, { allowHttp: false })).toThrow(reason);
  });

  it.each(SPELLINGS)('reads %s as %s', (text, hostname) => {
    expect(parseDestination(text, { allowHttp: false }).hostname).toBe(hostname);
  });

  it.each([
    'https://example.com/hook?a=b&c=%20d',
    'https://example.com:8443/a@b',
    'HTTPS://EXAMPLE.com',
    'https://bücher.example/',
    'https://example.com./',
    `https://example.com/${'a'.repeat(2028)}`,
  ])('accepts %s', (text) => {
    expect(parseDestination(text, { allowHttp: false }).protocol).toBe('https:');
  });

  it('accepts http only if it is allowed', () => {
    expect(parseDestination('http://example.com/', { allowHttp: true }).protocol).toBe('http:');
  });

  it('throws a 422 that names the field', () => {
    const refusal = (): URL => parseDestination('nowhere', { allowHttp: true, path: 'notifyUrl' });
    expect(refusal).toThrow(DestinationRefused);
    expect(refusal).toThrow(
      expect.objectContaining({
        status: 422,
        errors: [{ path: 'notifyUrl', message: 'is not an absolute http(s) URL' }],
      }),
    );
  });
});
