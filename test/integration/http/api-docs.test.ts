import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import type { RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

// Both are CommonJS, whose names the loader does not find.
const { Spectral } = spectral;
const { oas } = rulesets;

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

describe('the documents of the API', () => {
  let app: TestApp;
  let openApi: Document, asyncApi: Document;

  beforeAll(async () => {
    app = await startTestApp();
    openApi = (await app.call('GET', '/openapi.json', { key: null })).body;
    asyncApi = (await app.call('GET', '/asyncapi.json', { key: null })).body;
  });
  afterAll(() => app.close());

  const eventVersions = async (): Promise<string[]> => {
    const { body } = await app.call('GET', '/event-types', { key: null });
    return body.data.flatMap(({ eventType, versions }: { eventType: string; versions: [] }) =>
      versions.map((_, index) => `${eventType}.v${index + 1}`),
    );
  };

  it('OpenAPI passes all recommended rules of Redocly', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      // /dead-letters/{id}/replay and /dead-letters/jobs/{id}: no id is `jobs`, since each is a
      // UUID.
      rules: { 'no-ambiguous-paths': 'off' },
    });
    const source = JSON.stringify(openApi);
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual(
      [],
    );
  });

  it('OpenAPI passes all recommended rules of Spectral', async () => {
    const linter = new Spectral();
    linter.setRuleset({ extends: [[oas as RulesetDefinition, 'recommended']] });
    const problems = await linter.run(JSON.stringify(openApi));
    expect(
      problems.map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`),
    ).toEqual([]);
  });

  it('OpenAPI declares its tags by importance, with descriptions', () => {
    const names: string[] = openApi.tags.map(({ name }: { name: string }) => name);
    const known = ['Orders', 'Inventory', 'Events', 'Streams', 'Webhooks', 'Deliveries'];
    expect(names.filter((name) => known.includes(name))).toEqual(
      known.filter((name) => names.includes(name)),
    );
    for (const { name, description } of openApi.tags) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\.$/)]);
    }
  });

  it('OpenAPI has no example that a client would send without having chosen it', () => {
    const parameters = [
      ...Object.values<Document>(openApi.components.parameters),
      ...Object.values<Document>(openApi.paths)
        .flatMap((methods) => Object.values<Document>(methods))
        .flatMap(({ parameters: own = [] }) => own),
    ];
    const optional = parameters.filter((it) => it.name && !it.required);
    expect(optional.length).toBeGreaterThan(30);
    expect(optional.filter((it) => (it.example ?? it.schema.example) !== undefined)).toEqual([]);
  });

  it('OpenAPI describes every response', () => {
    for (const [path, methods] of Object.entries<Record<string, Document>>(openApi.paths)) {
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        const route = `${method} ${path}`;
        expect([route, summary]).toEqual([route, expect.stringMatching(/./)]);
        for (const [status, answer] of Object.entries<Document>(responses)) {
          const hasBody = !['202', '204', '304'].includes(status);
          expect([route, status, answer]).toEqual([
            route,
            status,
            expect.objectContaining({
              description: expect.stringMatching(/./),
              ...(hasBody && { content: expect.anything() }),
            }),
          ]);
        }
      }
    }
  });

  it('AsyncAPI is valid', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi));
    expect(diagnostics.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
    expect(document?.version()).toBe('3.1.0');
  });

  it('both have every version of every event', async () => {
    const versions = await eventVersions();
    expect(versions.length).toBeGreaterThan(5);
    const sentOnly = 'webhook.test.v1';
    expect(Object.keys(openApi.webhooks).toSorted()).toEqual([...versions, sentOnly].toSorted());
    const sent = Object.keys(asyncApi.channels.webhooks.messages);
    expect(sent).toEqual(expect.arrayContaining(versions.map((name) => `${name}.webhook`)));
    const streamed = Object.keys(asyncApi.channels.streamEvents.messages);
    expect(streamed).toEqual(expect.arrayContaining([...versions, 'stream.reset']));
  });

  it('AsyncAPI has a channel for each stream, with the events that it carries', () => {
    const addresses = Object.values<{ address: string | null }>(asyncApi.channels).map(
      ({ address }) => address,
    );
    expect(new Set(addresses)).toEqual(
      new Set([null, '/events/stream', '/events/orders/{customerId}']),
    );
    const ofOrders = Object.keys(asyncApi.channels.streamOrdersByCustomerId.messages);
    expect(ofOrders).toContain('order.shipped.v1');
    expect(ofOrders.filter((name) => !/^(order\.|stream\.reset$)/.test(name))).toEqual([]);
  });

  it('a deprecated version is marked as such', () => {
    expect(openApi.webhooks['order.created.v1'].post.deprecated).toBe(true);
    expect(openApi.webhooks['order.created.v2'].post.deprecated).toBeUndefined();
  });

  it('OpenAPI includes the errors and headers that a route does not declare itself', () => {
    const { parameters, responses } = openApi.paths['/orders'].post;
    expect(parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([
        '201',
        '400',
        '401',
        '403',
        '409',
        '413',
        '415',
        '422',
        '429',
        '5XX',
      ]),
    );
    expect(responses['201'].headers).toHaveProperty('Idempotency-Replayed');
    expect(responses['201'].headers).toHaveProperty('X-Request-Id');
    expect(responses['401'].headers).toHaveProperty('WWW-Authenticate');
    expect(responses['401'].headers).not.toHaveProperty('Idempotency-Replayed');
    expect(responses['429'].headers).toHaveProperty('Retry-After');
    expect(responses['422'].content['application/problem+json'].example.errors).toHaveLength(1);
  });

  it.each([
    ['/favicon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
  ])('%s is the icon of the pages, cached for a day', async (path, type) => {
    const { status, headers } = await app.call('GET', path, { key: null });
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining(type),
      'public, max-age=86400',
    ]);
  });

  it.each(['/openapi.json', '/asyncapi.json'])(
    '%s is not sent again to a client that has it',
    async (path) => {
      const first = await app.call('GET', path, { key: null });
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^".+"$/);
      const headers = { 'if-none-match': etag };
      expect((await app.call('GET', path, { key: null, headers })).status).toBe(304);
    },
  );
});
