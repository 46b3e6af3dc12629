import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ApiDocuments, sentNameOf, SUFFIXES } from '../support/api-documents.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';

describe('the API documents', () => {
  let app: TestApp;
  let receiver: Receiver;
  let documents: ApiDocuments;

  beforeAll(async () => {
    app = await startTestApp();
    receiver = await startReceiver();
    documents = await ApiDocuments.of(app);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('describe the test delivery of every event, and webhook.test, in each format', async () => {
    const { data } = await documents.client.GET('/event-types', {});
    const types = (data?.data ?? []).map(({ eventType }) => eventType);
    expect(types).toContain('system.webhook_disabled');
    const before = receiver.requests.length;
    for (const format of ['envelope', 'cloudevents', 'cloudevents-binary'] as const) {
      const body = {
        url: `${receiver.url}/${format}`,
        eventTypes: ['system.webhook_disabled'],
        format,
      };
      const { data: webhook } = await documents.client.POST('/webhooks', { body });
      const params = { path: { id: webhook!.id } };
      for (const eventType of [undefined, ...types]) {
        const { response } = await documents.client.POST('/webhooks/{id}/test', {
          params,
          body: eventType === undefined ? {} : { eventType },
        });
        expect(response.status).toBe(200);
      }
    }
    const tests = receiver.requests.slice(before);
    expect(tests).toHaveLength(3 * (types.length + 1));
    for (const { path, headers, json } of tests) {
      expect(
        documents.faultsOf(`${sentNameOf(path, headers, json)}${SUFFIXES[path] ?? 'Data'}`, json),
      ).toEqual([]);
    }
  });
});
