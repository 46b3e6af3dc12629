import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '../../../events/index.js';
import { deliveryHeaders } from './delivery-request.js';

const event: LoggedEvent = {
  eventId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  eventType: 'order.shipped',
  version: 1,
  timestamp: '2030-01-01T00:00:00.000Z',
  source: 'tidings/orders',
  aggregateType: 'order',
  aggregateId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c',
  sequenceNumber: 1,
  position: 7,
  tenantId: 'default',
  correlationId: 'c',
  causationId: null,
  actor: 'system',
  traceparent: null,
  attributes: {},
  data: '{}',
};
const message = {
  event,
  format: 'envelope',
  attributes: {},
  deprecated: undefined,
  attempt: 2,
  timestampSeconds: 1_893_456_000,
  custom: {},
  signature: 'v1,abc=',
} as const;

describe('the headers of a delivery', () => {
  it('are those of Standard Webhooks', () => {
    expect(deliveryHeaders(message)).toEqual({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^Tidings\/\d/),
      'webhook-id': event.eventId,
      'webhook-timestamp': '1893456000',
      'webhook-signature': 'v1,abc=',
      'webhook-attempt': '2',
      traceparent: '00-0190a1b2c3d47e5f8a9b0c1d2e3f4a5b-8a9b0c1d2e3f4a5b-00',
    });
  });

  it('continue the trace that led to the event', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const headers = deliveryHeaders({ ...message, event: { ...event, traceparent } });
    expect(headers['traceparent']).toBe(traceparent);
  });

  it('announce the end of a deprecated version', () => {
    const deprecated = { since: '2025-01-01T00:00:00Z', sunset: '2026-01-01T00:00:00Z' };
    expect(deliveryHeaders({ ...message, deprecated })).toMatchObject({
      deprecation: '@1735689600',
      sunset: 'Thu, 01 Jan 2026 00:00:00 GMT',
    });
  });

  it('contain the attributes of a CloudEvent in binary mode, percent-encoded', () => {
    const attributes = { source: 'tidings/orders "ä%', datacontenttype: 'application/json' };
    const headers = deliveryHeaders({ ...message, format: 'cloudevents-binary', attributes });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'ce-source': 'tidings/orders%20%22%C3%A4%25',
    });
    expect(headers).not.toHaveProperty('ce-datacontenttype');
  });
});
