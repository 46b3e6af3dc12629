import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

/**
 * Generated clients name their functions after these ids, so an id never changes. A new operation
 * of one of these resources is added here.
 */
const OPERATION_IDS = {
  'GET /orders': 'listOrders',
  'POST /orders': 'createOrder',
  'GET /orders/{id}': 'getOrder',
  'PATCH /orders/{id}': 'updateOrder',
  'POST /orders/{id}/payment': 'payOrder',
  'POST /orders/{id}/shipment': 'shipOrder',
  'POST /orders/{id}/delivery': 'deliverOrder',
  'POST /orders/{id}/cancellation': 'cancelOrder',
  'GET /orders/{id}/history': 'listOrderEvents',
  'GET /inventory/{sku}': 'getStock',
  'PUT /inventory/{sku}': 'setStock',
  'GET /events': 'listEvents',
  'GET /events/{eventId}': 'getEvent',
  'GET /events/stream': 'streamEvents',
  'GET /events/orders/{customerId}': 'streamOrdersByCustomerId',
  'POST /events/stream-tokens': 'createStreamToken',
  'GET /event-types': 'listEventTypes',
  'GET /event-types/{type}': 'getEventType',
  'GET /event-types/{type}/versions/{version}': 'getEventSchema',
  'GET /event-types/deprecated-use': 'listDeprecatedUse',
  'GET /webhooks': 'listWebhooks',
  'POST /webhooks': 'createWebhook',
  'GET /webhooks/{id}': 'getWebhook',
  'PATCH /webhooks/{id}': 'updateWebhook',
  'DELETE /webhooks/{id}': 'deleteWebhook',
  'POST /webhooks/{id}/pause': 'pauseWebhook',
  'POST /webhooks/{id}/resume': 'resumeWebhook',
  'POST /webhooks/{id}/enable': 'enableWebhook',
  'POST /webhooks/{id}/test': 'testWebhook',
  'POST /webhooks/{id}/rotate-secret': 'rotateWebhookSecret',
  'POST /webhooks/{id}/recover': 'recoverWebhook',
  'GET /webhooks/{id}/recoveries/{recoveryId}': 'getRecovery',
  'GET /webhooks/{id}/stats': 'getWebhookStats',
  'GET /webhooks/{id}/status-changes': 'listWebhookStatusChanges',
  'GET /webhooks/{id}/deliveries': 'listWebhookDeliveries',
  'GET /deliveries/{id}': 'getDelivery',
  'POST /deliveries/{id}/retry': 'retryDelivery',
  'GET /.well-known/jwks.json': 'getJwks',
  'GET /dead-letters': 'listDeadLetters',
  'GET /dead-letters/{id}': 'getDeadLetter',
  'DELETE /dead-letters/{id}': 'discardDeadLetter',
  'POST /dead-letters/{id}/replay': 'replayDeadLetter',
  'POST /dead-letters/replay': 'replayDeadLetters',
  'GET /dead-letters/jobs': 'listReplayJobs',
  'GET /dead-letters/jobs/{id}': 'getReplayJob',
  'POST /dead-letters/jobs/{id}/cancel': 'cancelReplayJob',
  'POST /inbound/{provider}': 'receiveInboundMessage',
  'GET /api-keys': 'listApiKeys',
  'POST /api-keys': 'createApiKey',
  'DELETE /api-keys/{id}': 'revokeApiKey',
  'GET /consumers': 'listConsumers',
  'GET /': 'getServiceIndex',
  'GET /health/live': 'getLiveness',
  'GET /health/ready': 'getReadiness',
  'GET /health/events': 'getEventHealth',
} as const;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}
interface Operation {
  readonly operationId: string;
}

describe('the names in the OpenAPI document', () => {
  let app: TestApp;
  let document: Document;

  beforeAll(async () => {
    app = await startTestApp();
    document = (await app.call('GET', '/openapi.json', { key: null })).body;
  });
  afterAll(() => app.close());

  const routes = (): [string, string][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]): [string, string] => [
        `${method.toUpperCase()} ${path}`,
        operationId,
      ]),
    );
  const resourceOf = (route: string): string | undefined => /\/[^/]+/.exec(route)?.[0];

  it('operation ids never change', () => {
    const resources = new Set(Object.keys(OPERATION_IDS).map(resourceOf));
    // A domain that somebody has added has ids of its own, and one can be removed.
    const shipped = routes().filter(([route]) => resources.has(resourceOf(route)));
    expect(shipped.length).toBeGreaterThan(30);
    expect(Object.fromEntries(shipped)).toEqual(
      Object.fromEntries(shipped.map(([route]) => [route, OPERATION_IDS[route as never]])),
    );
  });

  it('operation ids are unique and in camel case', () => {
    const webhooks = Object.values(document.webhooks).map(({ post }) => post!.operationId);
    const ids = [...routes().map(([, id]) => id), ...webhooks];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('schemas are named after what they are, not after classes', () => {
    const names = Object.keys(document.components.schemas);
    expect(names).toEqual(
      expect.arrayContaining(['Order', 'OrderItem', 'OrderPage', 'Webhook', 'Delivery', 'Problem']),
    );
    expect(names.filter((name) => /Response|Dto|Document/.test(name))).toEqual([]);
  });
});
