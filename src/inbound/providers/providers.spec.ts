import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { github } from './github.js';
import { payments } from './payments.js';
import { stripe } from './stripe.js';

const requestOf = (body: string, headers: Readonly<Record<string, string>> = {}) => ({
  header: (name: string): string | undefined => headers[name],
  body: Buffer.from(body),
});
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

describe('a message', () => {
  it('of payments has the signed id', () => {
    const request = requestOf('{}', { 'webhook-id': 'msg_1' });
    expect(payments.messageIdOf(request)).toBe('msg_1');
    expect(payments.fingerprintOf(request)).toBeNull();
  });

  it('of Stripe has the id of its event', () => {
    expect(stripe.messageIdOf(requestOf('{"id":"evt_1","type":"charge.succeeded"}'))).toBe('evt_1');
  });

  it('of Stripe has the id of its event after a byte-order mark, too', () => {
    expect(stripe.messageIdOf(requestOf('\uFEFF{"id":"evt_1"}'))).toBe('evt_1');
  });

  it.each([
    'not JSON',
    'null',
    '[]',
    '{}',
    '{"id":7}',
    '{"id":""}',
    '{"id":"a b"}',
    '{"id":"a\\u0000"}',
  ])('of Stripe that is %s has its hash for an id', (body) => {
    expect(stripe.messageIdOf(requestOf(body))).toBe(`sha256:${hashOf(body)}`);
  });

  it('of GitHub has the unsigned delivery as id, and a signed fingerprint', () => {
    const request = requestOf('{"zen":1}', { 'x-github-delivery': '72d3162e-cc78' });
    expect(github.messageIdOf(request)).toBe('72d3162e-cc78');
    expect(github.fingerprintOf(request)?.toString('hex')).toBe(hashOf('{"zen":1}'));
    expect(github.messageIdOf(requestOf('{"zen":1}'))).toBe(`sha256:${hashOf('{"zen":1}')}`);
  });

  it('of GitHub has its type in a header, and its JSON in a field if it is a form', () => {
    expect(github.typeOf({ 'x-github-event': 'push' }, { type: 'other' })).toBe('push');
    expect(github.typeOf({}, {})).toBeUndefined();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = Buffer.from(`payload=${encodeURIComponent('{"ref":"a&b"}')}`);
    expect(github.jsonOf(form, body).toString()).toBe('{"ref":"a&b"}');
    expect(github.jsonOf({ 'content-type': 'application/json' }, body)).toBe(body);
  });

  it.each([undefined, 7, '', 'x'.repeat(256)])('has no type %j', (type) => {
    expect(payments.typeOf({}, { type })).toBeUndefined();
    expect(stripe.typeOf({}, { type })).toBeUndefined();
  });
});
