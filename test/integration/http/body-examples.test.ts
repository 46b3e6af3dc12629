import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

/** Requests are tried in this order; `{order}` and `{webhook}` are ids of created resources. */
const CALLS = [
  ['POST /orders', 201],
  ['PATCH /orders/{order}', 200],
  ['POST /orders/{order}/payment', 200],
  ['POST /orders/{order}/shipment', 200],
  ['POST /orders/{order}/delivery', 200],
  ['POST /orders', 201],
  ['POST /orders/{order}/cancellation', 200],
  ['PUT /inventory/mug', 200],
  ['POST /api-keys', 201],
  ['POST /events/stream-tokens', 201],
  ['POST /webhooks', 201],
  ['PATCH /webhooks/{webhook}', 200],
  ['POST /webhooks/{webhook}/test', 200],
  ['POST /webhooks/{webhook}/rotate-secret', 200],
  ['POST /webhooks/{webhook}/recover', 202],
  ['POST /webhooks/{webhook}/enable', 200],
  ['POST /webhooks/{webhook}/pause', 200],
  ['POST /webhooks/{webhook}/resume', 200],
  ['POST /dead-letters/replay', 202],
] as const;

describe('the examples of request bodies', () => {
  let app: TestApp;
  let receiver: Receiver;
  let document: Document;

  beforeAll(async () => {
    app = await startTestApp();
    receiver = await startReceiver();
    document = (await app.call('GET', '/openapi.json', { key: null })).body;
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('succeed as they stand in Swagger UI', async () => {
    const ids: Record<string, string> = {};
    for (const [call, status] of CALLS) {
      const [method = '', path = ''] = call.split(' ');
      const body = exampleOf(path, method.toLowerCase());
      const url = path.replaceAll(/\{(\w+)\}/g, (_text, name: string) => ids[name] ?? '');
      const response = await app.call(method, url, body === undefined ? {} : { body });
      expect([call, response.status, response.body]).toEqual([call, status, expect.anything()]);
      if (path === '/orders') ids['order'] = response.body.id;
      if (path === '/webhooks') ids['webhook'] = response.body.id;
    }
  });

  /** The example, with the one value that a test has to replace: the address of the receiver. */
  function exampleOf(path: string, method: string): unknown {
    const template = path.replace(/\{\w+\}/, '{id}').replace('/mug', '/{sku}');
    const { requestBody } = document.paths[template][method];
    const example = requestBody && compose(requestBody.content['application/json'].schema, path);
    return path === '/webhooks' ? { ...example, url: receiver.url } : example;
  }

  /** As Swagger UI makes an example from those of all fields. Each has to have one. */
  function compose(schema: Document, at: string): Document {
    const { example, default: byDefault, type } = schema;
    const reference = schema.$ref ?? schema.allOf?.[0].$ref;
    if ((example ?? byDefault) !== undefined) return example ?? byDefault;
    if (reference) return compose(document.components.schemas[reference.split('/').at(-1)], at);
    if (type === 'boolean') return true;
    if (schema.enum) return schema.enum[0];
    if (type === 'array') return [compose(schema.items, at)];
    if (!schema.properties) throw new Error(`No example: ${at}`);
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [
        name,
        compose(field, `${at}.${name}`),
      ]),
    );
  }
});
