import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../support/app.js';
import { startWebhooksApp } from './webhooks-app.js';

interface Operation {
  readonly summary?: string;
  readonly security?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { properties?: object }>> };
}

describe('the OpenAPI document of webhooks', () => {
  let app: TestApp;
  let document: Document;

  beforeAll(async () => {
    app = await startWebhooksApp();
    document = (await app.call('GET', '/openapi.json', { key: null })).body;
  });
  afterAll(() => app.close());

  it.each([
    ['post', '/webhooks', ['201', '400', '422']],
    ['get', '/webhooks', ['200', '400']],
    ['get', '/webhooks/{id}', ['200', '404']],
    ['patch', '/webhooks/{id}', ['200', '400', '404', '412', '422']],
    ['delete', '/webhooks/{id}', ['204', '404', '412']],
    ['post', '/webhooks/{id}/pause', ['200', '404', '409']],
    ['post', '/webhooks/{id}/resume', ['200', '400', '404', '409']],
    ['post', '/webhooks/{id}/enable', ['200', '400', '404']],
    ['post', '/webhooks/{id}/test', ['200', '400', '404', '409', '422']],
    ['post', '/webhooks/{id}/recover', ['202', '400', '404', '422']],
    ['get', '/webhooks/{id}/recoveries/{recoveryId}', ['200', '404']],
    ['post', '/webhooks/{id}/rotate-secret', ['200', '400', '404', '409', '422']],
  ])('says what %s %s answers', (method, path, statuses) => {
    const operation = document.paths[path]?.[method];
    expect(operation?.summary).toEqual(expect.any(String));
    expect(operation?.security).toBeDefined();
    const known = Object.keys(operation?.responses ?? {});
    expect(known).toEqual(expect.arrayContaining([...statuses, '401', '403', '429']));
  });

  it('has no dangling references', () => {
    const refs = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g),
    ];
    const missing = refs
      .map(([, name]) => name!)
      .filter((name) => !document.components.schemas[name]);
    expect([...new Set(missing)]).toEqual([]);
    expect(document.components.schemas['Webhook']?.properties).toHaveProperty('filter');
  });

  it('has a secret in the responses of creation and rotation only', () => {
    const { WebhookWithSecret, Webhook } = document.components.schemas;
    expect(WebhookWithSecret?.properties).toHaveProperty('secret');
    expect(Webhook?.properties).not.toHaveProperty('secret');
  });
});
