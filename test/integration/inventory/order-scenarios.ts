import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { TestApp } from '../../support/app.js';
import { SHIPMENT } from '../../support/order-calls.js';

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

type Step = { readonly do: 'amend'; readonly lines: readonly Line[] } | { readonly do: Plain };
type Plain = 'payment' | 'shipment' | 'cancellation';

/** The calls that a customer makes for one order, legal or not. */
export interface OrderScenario {
  readonly lines: readonly Line[];
  readonly steps: readonly Step[];
}

/** The final status and items of an order. */
export interface OrderResult {
  readonly status: string;
  readonly lines: readonly Line[];
}

/** Any sequence of calls for an order of these SKUs; several items can have the same one. */
export function orderScenarios(skus: readonly string[]): fc.Arbitrary<OrderScenario> {
  const line = fc.record({
    sku: fc.constantFrom(...skus),
    quantity: fc.integer({ min: 1, max: 5 }),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant('amend' as const), lines }),
    fc.record({ do: fc.constantFrom<Plain>('payment', 'shipment', 'cancellation') }),
  );
  return fc.record({ lines, steps: fc.array(step, { maxLength: 5 }) });
}

/** The documented transitions that concern the stock: status → step → next status. */
const TRANSITIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pending: { amend: 'pending', payment: 'paid', cancellation: 'cancelled' },
  paid: { shipment: 'shipped', cancellation: 'cancelled' },
};

/** Makes the calls and expects each to succeed or fail as documented. */
export async function runScenario(
  api: TestApp,
  { lines: first, steps }: OrderScenario,
): Promise<OrderResult> {
  const itemsOf = (lines: readonly Line[]) => lines.map((line) => ({ ...line, unitPrice: 1 }));
  const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const order = { customerId: 'c', currency: 'EUR', items: itemsOf(first) };
  const placed = await api.call('POST', '/orders', { body: order });
  expect(placed.status).toBe(201);
  const path = `/orders/${placed.body.id}`;
  let [status, lines] = ['pending', first];
  for (const step of steps) {
    const next = TRANSITIONS[status]?.[step.do];
    const bodies = {
      payment: { amount: sumOf(lines), method: 'card', reference: 'r' },
      shipment: SHIPMENT,
      cancellation: { reason: 'no' },
    };
    const answer =
      step.do === 'amend'
        ? await api.call('PATCH', path, { body: { items: itemsOf(step.lines) } })
        : await api.call('POST', `${path}/${step.do}`, { body: bodies[step.do] });
    expect([status, step.do, answer.status]).toEqual([status, step.do, next ? 200 : 409]);
    if (!next) continue;
    status = next;
    if (step.do === 'amend') ({ lines } = step);
  }
  return { status, lines };
}

/** The expected stock of a SKU that was counted as `counted` before all these orders. */
export function stockOf(
  sku: string,
  counted: number,
  results: readonly OrderResult[],
): { readonly onHand: number; readonly reserved: number } {
  const sumIn = (...statuses: readonly string[]): number =>
    results
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ lines }) => lines)
      .reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0);
  return { onHand: counted - sumIn('shipped'), reserved: sumIn('pending', 'paid') };
}
