import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { exampleBody } from '../support/example-body.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Operation {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly isPublic: boolean;
}

/**
 * Valid bodies, so that the tenant is rejected and not the body. Operations not listed use the
 * document's example, so that a new module needs no entry.
 */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api-keys': { name: 'other', scopes: ['orders:read'] },
  'PATCH /orders/{id}': { note: 'changed by another tenant' },
  'POST /orders/{id}/cancellation': { reason: 'another tenant says so' },
  'POST /events/stream-tokens': {},
  'POST /webhooks': { url: 'http://127.0.0.1:9/hook', eventTypes: ['order.*'] },
  'POST /webhooks/{id}/recover': { since: 0 },
  'POST /dead-letters/replay': { filter: {}, dryRun: true },
  'PUT /inventory/{sku}': { onHand: 5 },
  'PATCH /webhooks/{id}': { description: 'changed by another tenant' },
};

describe('a tenant', () => {
  let api: TestApp;
  let receiver: Receiver;
  let document: Document;
  let operations: Operation[];
  /** Objects of tenant A, by their path. */
  let objects: Record<string, string>;
  let otherTenant: string;
  let noScope: string;
  let noInventoryScope: string;
  const secrets: string[] = [];

  const makeKey = async (tenantId: string, scopes: readonly string[]): Promise<string> => {
    const { body } = await api.call('POST', '/api-keys', {
      body: { name: `key of ${tenantId}`, tenantId, scopes },
    });
    secrets.push(body.id);
    return body.key;
  };

  beforeAll(async () => {
    receiver = await startReceiver();
    receiver.answerWith(500);
    api = await startTestApp({
      settings: { WEBHOOK_RETRY_SCHEDULE: '10ms', WEBHOOK_DISABLE_AFTER: '100' },
    });
    document = (await api.call('GET', '/openapi.json', { key: null })).body;
    const everyScopeButAdmin = scopesIn(document).filter((scope) => scope !== 'admin');
    const key = await makeKey('tenant-a', everyScopeButAdmin);
    otherTenant = await makeKey('tenant-b', everyScopeButAdmin);
    noScope = await makeKey('tenant-a', ['inventory:read']);
    noInventoryScope = await makeKey('tenant-a', ['orders:read']);
    const webhook = await api.call('POST', '/webhooks', {
      key,
      body: { url: `${receiver.url}/hook`, eventTypes: ['order.*'] },
    });
    const order = await api.call('POST', '/orders', { key, body: ORDER });
    if (webhook.status !== 201 || order.status !== 201) throw new Error('tenant A has no objects');
    const deadLetter = await eventually(async () => {
      const { body } = await api.call('GET', '/dead-letters');
      return body.data[0];
    });
    const job = await api.call('POST', '/dead-letters/replay', {
      body: { filter: { source: 'broker' } },
    });
    await eventually(
      async () => (await api.call('GET', '/inventory/SKU-1', { key })).status === 200,
    );
    objects = {
      '/api-keys/{id}': secrets[0]!,
      '/events/{eventId}': deadLetter.event.eventId,
      '/inventory/{sku}': 'SKU-1',
      '/orders/{id}': order.body.id,
      '/events/orders/{customerId}': ORDER.customerId,
      '/webhooks/{id}': webhook.body.id,
      '/deliveries/{id}': deadLetter.deliveryId,
      '/dead-letters/{id}': deadLetter.id,
      '/jobs/{id}': job.body.jobId,
    };
    operations = operationsOf(document);
    await makeOthers(key);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await receiver.close();
  });

  /** Creates an object of every other kind with `POST` to its collection. */
  const makeOthers = async (key: string): Promise<void> => {
    for (const { path, method } of operations) {
      const ofOne = `${path}/{id}`;
      if (method !== 'post' || !document.paths[ofOne] || objects[ofOne]) continue;
      const { body } = await api.call('POST', path, {
        key,
        body: exampleBody(document, path, method),
      });
      objects[ofOne] = body.id;
    }
  };

  const urlOf = ({ path, name }: Operation): string => {
    const prefix = Object.keys(objects).find(
      (known) => path === known || path.startsWith(`${known}/`),
    );
    if (path.includes('{') && !prefix)
      throw new Error(`${name}: this suite has no object for this path`);
    return prefix ? path.replace(prefix, prefix.replace(/\{\w+\}/, objects[prefix]!)) : path;
  };
  const call = (operation: Operation, key: string | null) => {
    const { name, path, method } = operation;
    const body = BODIES[name] ?? exampleBody(document, path, method);
    return api.call(method.toUpperCase(), urlOf(operation), {
      key,
      ...(body === undefined ? {} : { body }),
    });
  };
  const isStream = ({ path }: Operation): boolean =>
    /^\/events\/(stream|orders\/)/.test(path) && !path.endsWith('tokens');
  const isAdmin = ({ path }: Operation): boolean =>
    /^\/(api-keys|consumers|dead-letters|jobs|event-types\/deprecated-use)/.test(path);

  it('needs a key on every route that is not public', async () => {
    expect(operations.length).toBeGreaterThan(30);
    for (const operation of operations.filter(({ isPublic }) => !isPublic)) {
      const response = await call(operation, null);
      expect([operation.name, response.status]).toEqual([operation.name, 401]);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    const open = operations.filter(({ isPublic }) => isPublic).map(({ path }) => path);
    expect(open.filter((path) => !path.startsWith('/health/')).sort()).toEqual([
      '/',
      '/.well-known/jwks.json',
      '/event-types',
      '/event-types/{type}',
      '/event-types/{type}/versions/{version}',
      '/inbound/{provider}',
    ]);
  });

  it('needs the scope of every route', async () => {
    for (const operation of operations.filter(({ isPublic }) => !isPublic)) {
      const isInventory = operation.path.startsWith('/inventory/');
      const response = await call(operation, isInventory ? noInventoryScope : noScope);
      expect([operation.name, response.status]).toEqual([operation.name, 403]);
      expect(response.headers.get('content-type')).toMatch('application/problem+json');
    }
  });

  it("cannot access another tenant's objects", async () => {
    const before = await stateOfA();
    for (const operation of operations) {
      if (operation.isPublic || isStream(operation) || !operation.path.includes('{')) continue;
      const response = await call(operation, otherTenant);
      // Every tenant may use a SKU: a PUT creates the caller's own item.
      const found = operation.name === 'PUT /inventory/{sku}' ? 200 : 404;
      expect([operation.name, response.status]).toEqual([
        operation.name,
        isAdmin(operation) ? 403 : found,
      ]);
    }
    expect(await stateOfA()).toEqual(before);
  });

  it("cannot list another tenant's objects", async () => {
    for (const operation of operations) {
      const isList = operation.method === 'get' && !operation.path.includes('{');
      if (!isList || operation.isPublic || isStream(operation) || isAdmin(operation)) continue;
      const { status, body } = await call(operation, otherTenant);
      expect([operation.name, status]).toEqual([operation.name, 200]);
      expect(JSON.stringify(body)).not.toContain('tenant-a');
      for (const [path, id] of Object.entries(objects)) {
        // The other tenant has an item with the same SKU.
        if (path !== '/inventory/{sku}') expect(JSON.stringify(body)).not.toContain(id);
      }
    }
  });

  it("cannot stream another tenant's events", async () => {
    for (const operation of operations.filter(isStream)) {
      const abort = new AbortController();
      const response = await fetch(`${api.url}${urlOf(operation)}?lastEventId=0`, {
        headers: { authorization: `Bearer ${otherTenant}` },
        signal: abort.signal,
      });
      const mine = await api.call('POST', '/orders', {
        key: otherTenant,
        body: { ...ORDER, note: 'the mark' },
      });
      const text = await readUntil(response, mine.body.id);
      abort.abort();
      expect(text).toContain('tenant-b');
      expect(text).not.toContain('tenant-a');
    }
  });

  async function stateOfA(): Promise<unknown> {
    const paths = ['/orders/{id}', '/webhooks/{id}', '/deliveries/{id}', '/dead-letters/{id}'];
    return Promise.all(
      paths.map(async (path) => {
        const { body } = await api.call('GET', path.replace('{id}', objects[path]!));
        return body;
      }),
    );
  }
});

const ORDER = {
  // Searched for in responses to another tenant, so no UUID may contain it.
  customerId: 'the-customer',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};

interface Document {
  readonly paths: Record<string, Record<string, DocumentedOperation>>;
}

interface DocumentedOperation {
  readonly security?: readonly unknown[];
  readonly 'x-required-scopes'?: readonly string[];
}

/** The scopes that some operation requires. */
function scopesIn({ paths }: Document): string[] {
  const documented = Object.values(paths).flatMap((methods) => Object.values(methods));
  return [...new Set(documented.flatMap((one) => one['x-required-scopes'] ?? []))];
}

function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method as Method,
      path,
      isPublic: !security || security.length === 0,
    })),
  );
}

async function readUntil(response: Response, mark: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes(mark)) break;
  }
  return text;
}
