import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyStripe } from './stripe.js';

/**
 * Made with OpenSSL, as in Stripe's manual:
 * `printf '%s' "$t.$body" | openssl dgst -sha256 -hmac "$secret"`
 */
const KEY = Buffer.from('whsec_test_secret');
const SECONDS = 1492774577;
const BODY = '{"id":"evt_1","object":"event","type":"charge.succeeded"}';
const MAC = '91110bb4292e56d95b06660f55b3f65c0157840684729f1271e6da44c1ed57eb';
const OTHER_MAC = '6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39';
const OTHER_KEY = Buffer.from('whsec_other');

const verify = (header: string | undefined, { now = SECONDS, body = BODY, keys = [KEY] } = {}) =>
  verifyStripe(
    {
      header: (name) => (name === 'stripe-signature' ? header : undefined),
      body: Buffer.from(body),
    },
    keys,
    new Date(now * 1000),
  );

const signed = (timestamp: string): string => {
  const mac = createHmac('sha256', KEY).update(`${timestamp}.${BODY}`).digest('hex');
  return `t=${timestamp},v1=${mac}`;
};

describe('a request signed by Stripe', () => {
  it.each([
    ['t and v1', `t=${SECONDS},v1=${MAC}`],
    ['the parts in reverse order', `v1=${MAC},t=${SECONDS}`],
    ['the v0 of a test event', `t=${SECONDS},v1=${MAC},v0=${OTHER_MAC}`],
    ['several v1, the right one last', `t=${SECONDS},v1=${OTHER_MAC},v1=${MAC}`],
    ['several v1, the right one first', `v1=${MAC},v1=${OTHER_MAC},t=${SECONDS}`],
    ['a v1 beside it that is not a MAC', `t=${SECONDS},v1=zz,v1=${MAC}`],
    ['a blank after each comma', `t=${SECONDS}, v1=${MAC}, v0=${OTHER_MAC}`],
    ['blanks and tabs around each element', ` t=${SECONDS} \t,\t v1=${MAC} `],
    ['a comma at the end', `t=${SECONDS},v1=${MAC},`],
    ['an empty element', `t=${SECONDS}, ,v1=${MAC}`],
    ['a MAC in upper case', `t=${SECONDS},v1=${MAC.toUpperCase()}`],
    ['an unknown scheme', `t=${SECONDS},v2=a=b+c/d==,v1=${MAC}`],
  ])('is accepted with %s', (_case, header) => {
    expect(verify(header)).toBeUndefined();
  });

  it('is accepted with any of several secrets, and with no other', () => {
    const header = `t=${SECONDS},v1=${MAC}`;
    expect(verify(header, { keys: [OTHER_KEY, KEY] })).toBeUndefined();
    expect(verify(header, { keys: [OTHER_KEY] })).toBe('wrong');
  });

  it.each([
    ['a wrong MAC', `t=${SECONDS},v1=${OTHER_MAC}`],
    ['the right MAC as v0 only', `t=${SECONDS},v0=${MAC}`],
    ['no v1', `t=${SECONDS}`],
    ['a MAC that is too short', `t=${SECONDS},v1=${MAC.slice(0, 62)}`],
    ['a MAC that is too long', `t=${SECONDS},v1=${MAC}00`],
    ['garbage after the MAC', `t=${SECONDS},v1=${MAC}zz`],
    ['a MAC in base64', `t=${SECONDS},v1=${Buffer.from(MAC, 'hex').toString('base64')}`],
    ['another time than the signed one', `t=${SECONDS + 1},v1=${MAC}`],
  ])('is wrong with %s', (_case, header) => {
    expect(verify(header)).toBe('wrong');
  });

  it.each([
    ['no time', `v1=${MAC}`],
    ['two times', `t=${SECONDS},t=${SECONDS},v1=${MAC}`],
    ['a blank within an element', `t=${SECONDS},v1= ${MAC}`],
    ['a blank within the MAC', `t=${SECONDS},v1=${MAC.slice(0, 8)} ${MAC.slice(8)}`],
    ['a blank in place of the comma', `t=${SECONDS} v1=${MAC}`],
    ['garbage at the end', `t=${SECONDS},v1=${MAC},garbage`],
    ['an empty MAC', `t=${SECONDS},v1=`],
    ['an empty time', `t=,v1=${MAC}`],
    ['the header twice', `t=${SECONDS},v1=${MAC}, t=${SECONDS},v1=${MAC}`],
    ['nothing of the kind', 'garbage'],
  ])('is malformed with %s', (_case, header) => {
    expect(verify(header)).toBe('malformed');
  });

  it.each([
    'Infinity',
    '-Infinity',
    'NaN',
    '1e9',
    '0x58f9f2b1',
    `+${SECONDS}`,
    `0${SECONDS}`,
    `${SECONDS}.5`,
  ])('is malformed with t=%s, although it is signed', (timestamp) => {
    expect(verify(signed(timestamp))).toBe('malformed');
  });

  it.each([
    [-301, 'expired'],
    [-300, undefined],
    [300, undefined],
    [301, 'expired'],
  ])('at %d s from its time is %s', (offset, problem) => {
    expect(verify(`t=${SECONDS},v1=${MAC}`, { now: SECONDS + offset })).toBe(problem);
  });

  it('is rejected without the header, and with another body', () => {
    expect(verify(undefined)).toBe('missing');
    expect(verify(`t=${SECONDS},v1=${MAC}`, { body: `${BODY}\n` })).toBe('wrong');
  });
});
