import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { historyOf, MUGS, PAYMENT, place, SHIPMENT } from '../../support/order-calls.js';

const [mug] = MUGS.items;
const withItem = (change: object): object => ({ ...MUGS, items: [{ ...mug, ...change }] });

/** The error, the body, and the path in the response. */
type Case = readonly [string, unknown, string];

const PLACE: readonly Case[] = [
  ['no customer', { ...MUGS, customerId: undefined }, 'customerId'],
  ['an empty customer', { ...MUGS, customerId: '' }, 'customerId'],
  ['a customer of 65 characters', { ...MUGS, customerId: 'x'.repeat(65) }, 'customerId'],
  ['a number for a customer', { ...MUGS, customerId: 42 }, 'customerId'],
  ['null for a customer', { ...MUGS, customerId: null }, 'customerId'],
  ['no currency', { ...MUGS, currency: undefined }, 'currency'],
  ['a lower-case currency', { ...MUGS, currency: 'eur' }, 'currency'],
  ['a long currency', { ...MUGS, currency: 'EURO' }, 'currency'],
  ['no items', { ...MUGS, items: undefined }, 'items'],
  ['an empty list', { ...MUGS, items: [] }, 'items'],
  ['101 items', { ...MUGS, items: Array.from({ length: 101 }, () => mug) }, 'items'],
  ['an object for a list', { ...MUGS, items: { 0: mug } }, 'items'],
  ['null in the list', { ...MUGS, items: [mug, null] }, 'items.1'],
  ['a list in the list', { ...MUGS, items: [[mug]] }, 'items.0'],
  ['an empty sku', withItem({ sku: '' }), 'items.0.sku'],
  ['a sku of 65 characters', withItem({ sku: 'x'.repeat(65) }), 'items.0.sku'],
  ['a quantity of 0', withItem({ quantity: 0 }), 'items.0.quantity'],
  ['a quantity of 1000001', withItem({ quantity: 1_000_001 }), 'items.0.quantity'],
  ['half a mug', withItem({ quantity: 0.5 }), 'items.0.quantity'],
  ['a quantity in quotes', withItem({ quantity: '2' }), 'items.0.quantity'],
  ['a price below 0', withItem({ unitPrice: -1 }), 'items.0.unitPrice'],
  ['a price of 10^9 + 1', withItem({ unitPrice: 1_000_000_001 }), 'items.0.unitPrice'],
  ['no price', withItem({ unitPrice: undefined }), 'items.0.unitPrice'],
  ['an unknown field', { ...MUGS, coupon: 'x' }, 'coupon'],
  ['an unknown field of an item', withItem({ color: 'red' }), 'items.0.color'],
  ['a total of its own', { ...MUGS, totalAmount: 1 }, 'totalAmount'],
  ['a note of 1001 characters', { ...MUGS, note: 'x'.repeat(1001) }, 'note'],
  ['a number for a note', { ...MUGS, note: 1 }, 'note'],
];

const STEPS: readonly (readonly [string, string, readonly Case[]])[] = [
  [
    'PATCH',
    '',
    [
      ['an empty list', { items: [] }, 'items'],
      ['null for a list', { items: null }, 'items'],
      ['a note of 1001 characters', { note: 'x'.repeat(1001) }, 'note'],
      ['a new customer', { customerId: 'c' }, 'customerId'],
      ['a new status', { status: 'paid' }, 'status'],
    ],
  ],
  [
    'POST',
    '/payment',
    [
      ['no amount', { ...PAYMENT, amount: undefined }, 'amount'],
      ['an amount in quotes', { ...PAYMENT, amount: '2500' }, 'amount'],
      ['an amount below 0', { ...PAYMENT, amount: -1 }, 'amount'],
      ['an amount of 2^53', { ...PAYMENT, amount: 2 ** 53 }, 'amount'],
      ['no method', { ...PAYMENT, method: undefined }, 'method'],
      ['an empty reference', { ...PAYMENT, reference: '' }, 'reference'],
      ['a currency', { ...PAYMENT, currency: 'EUR' }, 'currency'],
    ],
  ],
  [
    'POST',
    '/shipment',
    [
      ['no carrier', { trackingNumber: 'x' }, 'carrier'],
      ['a number to track', { ...SHIPMENT, trackingNumber: 1 }, 'trackingNumber'],
    ],
  ],
  ['POST', '/delivery', [['a number who signed', { signedBy: 1 }, 'signedBy']]],
  [
    'POST',
    '/cancellation',
    [
      ['no reason', {}, 'reason'],
      ['an empty reason', { reason: '' }, 'reason'],
    ],
  ],
];

describe('invalid requests to orders', () => {
  let api: TestApp;
  let id: string;
  beforeAll(async () => {
    api = await startTestApp();
    id = await place(api);
  });
  afterAll(() => api.close());

  for (const [what, body, path] of PLACE) {
    it(`POST /orders with ${what}: 400 at ${path}`, async () => {
      const { status, headers, body: problem } = await api.call('POST', '/orders', { body });
      expect(status).toBe(400);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(problem).toMatchObject({ status: 400, title: 'Bad Request', instance: '/orders' });
      expect(problem.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    });
  }

  for (const [method, path, cases] of STEPS) {
    for (const [what, body, field] of cases) {
      it(`${method} /orders/:id${path} with ${what}: 400 at ${field}`, async () => {
        const { status, body: problem } = await api.call(method, `/orders/${id}${path}`, { body });
        expect(status).toBe(400);
        expect(problem.errors.map((error: { path: string }) => error.path)).toEqual([field]);
      });
    }
  }

  for (const [what, text] of [
    ['that is cut off', '{"customerId":'],
    ['with U+0000', JSON.stringify({ ...MUGS, customerId: 'a\0b' })],
    ['with half a surrogate pair', '{"customerId":"\\ud800","currency":"EUR","items":[]}'],
    ['with __proto__', '{"__proto__":{"admin":true},"customerId":"c"}'],
    ['with a number out of range', JSON.stringify(MUGS).replace('1250', '1e999')],
    ['that is a list', '[]'],
    ['that is null', 'null'],
    ['that is a string', '"order"'],
  ] as const) {
    it(`POST /orders with a body ${what}: 400`, async () => {
      const { status, body } = await api.call('POST', '/orders', { body: text });
      expect([status, body.status]).toEqual([400, 400]);
    });
  }

  it('POST /orders without a body: 400', async () => {
    expect((await api.call('POST', '/orders')).status).toBe(400);
  });

  it('POST /orders with more than 1 MiB: 413', async () => {
    const body = { ...MUGS, note: 'x'.repeat(1_048_577) };
    expect((await api.call('POST', '/orders', { body })).status).toBe(413);
  });

  it('POST /orders in an unknown currency: 422', async () => {
    const { status, body } = await api.call('POST', '/orders', {
      body: { ...MUGS, currency: 'XYZ' },
    });
    expect([status, body.errors[0].path]).toEqual([422, 'currency']);
  });

  it('POST /orders/:id/payment of a wrong amount: 422', async () => {
    const { status, body } = await api.call('POST', `/orders/${id}/payment`, {
      body: { ...PAYMENT, amount: 2499 },
    });
    expect([status, body.errors[0].path]).toEqual([422, 'amount']);
  });

  it('change nothing and record no event', async () => {
    const { body } = await api.call('GET', '/orders');
    expect(
      body.data.map((order: { id: string; version: number }) => [order.id, order.version]),
    ).toEqual([[id, 1]]);
    expect(await historyOf(api, id)).toEqual([['order.created', 1]]);
  });
});
