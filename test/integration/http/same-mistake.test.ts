import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { operationsIn } from '../../support/api-operations.js';
import type { ApiOperation } from '../../support/api-operations.js';

jest.setTimeout(120_000);

type Call = Parameters<TestApp['call']>[2];

/** One request with one mistake. */
interface Try {
  readonly path?: string;
  readonly method?: string;
  readonly options?: Call;
  /** The path of the value that the response names. */
  readonly names?: string;
}

/** A mistake, the requests of an operation that make it, and the response that it gets. */
interface Mistake {
  readonly status: number;
  readonly code: string | RegExp;
  readonly message?: string | RegExp;
  readonly tries: (operation: ApiOperation) => readonly Try[];
}

const json = { 'content-type': 'application/json' };
const MIB = 1024 * 1024;

/** The operations with a JSON body that Tidings reads itself. */
const withBody = (operation: ApiOperation, make: () => readonly Try[]): readonly Try[] =>
  operation.fields && !operation.path.startsWith('/inbound/') ? make() : [];

/** A value that no field of this type accepts. */
const wrongFor = ({ type }: { type?: unknown }): unknown =>
  [type].flat().some((one) => one === 'string' || one === 'array' || one === 'object') ? 5 : [[]];

/** A query text that the schema of the parameter rejects. */
function wrongText({ format, enum: values, type }: Record<string, unknown>): string | undefined {
  return format !== undefined || values !== undefined || type === 'integer' ? '!' : undefined;
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'no key': {
    status: 401,
    code: 'unauthorized',
    tries: (operation) => (operation.needsKey ? [{ options: { key: null } }] : []),
  },
  'a key that does not exist': {
    status: 401,
    code: 'unauthorized',
    tries: (operation) => (operation.needsKey ? [{ options: { key: 'tdk_nonsense' } }] : []),
  },
  'another method': {
    status: 405,
    code: 'method_not_allowed',
    tries: ({ path }) => (path === '/inventory/{sku}' ? [] : [{ method: 'PUT' }]),
  },
  'an id that is not a UUID': {
    status: 404,
    code: 'not_found',
    tries: (operation) =>
      operation.ids.map((id) => ({
        path: operation.url({ [id]: '42' }),
        options: { body: operation.example() },
      })),
  },
  'an id of nothing': {
    status: 404,
    code: /not_found$/,
    tries: (operation) =>
      operation.ids.length > 0 ? [{ options: { body: operation.example() } }] : [],
  },
  'JSON that is malformed': {
    status: 400,
    code: 'malformed_json',
    message: 'Malformed JSON at position 8.',
    tries: (operation) =>
      withBody(operation, () => [{ options: { body: '{"note":}', headers: json }, names: '' }]),
  },
  'a body that is a list': {
    status: 400,
    code: 'invalid_request',
    tries: (operation) => withBody(operation, () => [{ options: { body: [] }, names: '' }]),
  },
  'a body of another type': {
    status: 415,
    code: 'unsupported_media_type',
    tries: (operation) =>
      withBody(operation, () => [
        { options: { body: 'note=x', headers: { 'content-type': 'text/plain' } } },
      ]),
  },
  'a body that is compressed': {
    status: 415,
    code: 'unsupported_content_encoding',
    tries: (operation) =>
      withBody(operation, () => [
        { options: { body: '{}', headers: { ...json, 'content-encoding': 'gzip' } } },
      ]),
  },
  'a body over 1 MiB': {
    status: 413,
    code: 'body_too_large',
    tries: (operation) =>
      withBody(operation, () => [{ options: { body: { note: 'x'.repeat(MIB) } } }]),
  },
  'a key __proto__': {
    status: 400,
    code: 'invalid_request',
    tries: (operation) =>
      withBody(operation, () => [
        { options: { body: '{"__proto__":{}}', headers: json }, names: '' },
      ]),
  },
  'a text with U+0000': {
    status: 400,
    code: 'invalid_request',
    tries: (operation) =>
      withBody(operation, () => [{ options: { body: { note: '\0' } }, names: 'note' }]),
  },
  'an unknown field': {
    status: 400,
    code: 'invalid_request',
    message: 'is not a known field',
    tries: (operation) =>
      withBody(operation, () => [
        { options: { body: { ...operation.example(), surprise: 1 } }, names: 'surprise' },
      ]),
  },
  'a missing field': {
    status: 400,
    code: 'invalid_request',
    message: 'is required',
    tries: (operation) =>
      withBody(operation, () =>
        (operation.fields ?? [])
          .filter(({ isRequired }) => isRequired)
          .map(({ name }) => {
            const { [name]: _, ...body } = operation.example() ?? {};
            return { options: { body }, names: name };
          }),
      ),
  },
  'a field of another type': {
    status: 400,
    code: 'invalid_request',
    message: /^must be /,
    tries: (operation) =>
      withBody(operation, () =>
        (operation.fields ?? []).map(({ name, schema }) => ({
          options: { body: { ...operation.example(), [name]: wrongFor(schema) } },
          names: name,
        })),
      ),
  },
  'a text that is too long': {
    status: 400,
    code: 'invalid_request',
    message: /^must have (?:at most )?(?:\d+ to )?\d+ characters?$|^must be /,
    tries: (operation) =>
      withBody(operation, () =>
        (operation.fields ?? [])
          .filter(({ schema }) => schema.maxLength !== undefined)
          .map(({ name, schema }) => ({
            options: { body: { ...operation.example(), [name]: 'x'.repeat(schema.maxLength + 1) } },
            names: name,
          })),
      ),
  },
  'a number out of range': {
    status: 400,
    code: 'invalid_request',
    message: /^must be (?:from -?\d+ to \d+|a whole number|a position)/,
    tries: (operation) =>
      withBody(operation, () =>
        (operation.fields ?? [])
          .filter(({ schema }) => schema.maximum !== undefined)
          .map(({ name, schema }) => ({
            options: { body: { ...operation.example(), [name]: schema.maximum + 1 } },
            names: name,
          })),
      ),
  },
  'a query parameter that is malformed': {
    status: 400,
    code: 'invalid_request',
    message: /^must be /,
    tries: (operation) =>
      operation.query.flatMap(({ name, schema }) => {
        const text = wrongText(schema);
        return text === undefined
          ? []
          : [{ path: `${operation.url()}?${name}=${encodeURIComponent(text)}`, names: name }];
      }),
  },
  'a limit out of range': {
    status: 400,
    code: 'invalid_request',
    message: /^must be from 1 to \d+$/,
    tries: (operation) =>
      operation.query.some(({ name }) => name === 'limit')
        ? ['0', '1001'].map((limit) => ({
            path: `${operation.url()}?limit=${limit}`,
            names: 'limit',
          }))
        : [],
  },
  'a cursor that no list returned': {
    status: 400,
    code: 'invalid_request',
    message: /nextCursor of an earlier response$/,
    tries: (operation) =>
      operation.query.some(({ name }) => name === 'cursor')
        ? ['nonsense', Buffer.from('{"a":1}').toString('base64url')].map((cursor) => ({
            path: `${operation.url()}?cursor=${cursor}`,
            names: 'cursor',
          }))
        : [],
  },
  'an unknown event type in a query': {
    status: 400,
    code: 'invalid_request',
    message: /unknown event type/,
    tries: (operation) =>
      operation.query.some(({ name }) => name === 'types')
        ? [{ path: `${operation.url()}?types=no.such`, names: 'types' }]
        : [],
  },
  'a malformed Idempotency-Key': {
    status: 400,
    code: 'malformed_idempotency_key',
    tries: (operation) =>
      operation.method === 'POST' && operation.needsKey
        ? [
            {
              options: {
                body: operation.example(),
                headers: { 'idempotency-key': 'x'.repeat(256) },
              },
              names: '',
            },
          ]
        : [],
  },
};

describe('the same mistake has the same response on every route:', () => {
  let api: TestApp;
  let operations: readonly ApiOperation[];

  beforeAll(async () => {
    api = await startTestApp({ settings: { INBOUND_GITHUB_SECRET: 'secret' } });
    operations = operationsIn((await api.call('GET', '/openapi.json', { key: null })).body);
  });
  afterAll(() => api.close());

  it.each(Object.keys(MISTAKES))('%s', async (name) => {
    const { status, code, message, tries } = MISTAKES[name]!;
    const differences: unknown[] = [];
    let made = 0;
    for (const operation of operations) {
      for (const { path = operation.url(), method, options, names } of tries(operation)) {
        made += 1;
        const { key } = options ?? {};
        const answer = await api.call(method ?? operation.method, path, {
          ...options,
          ...(key === undefined && !operation.needsKey ? { key: null } : {}),
        });
        const { errors = [], ...body } = answer.body;
        const error = errors.find((one: { path: string }) => one.path === names);
        const isAsExpected =
          answer.status === status &&
          new RegExp(code).test(body.code) &&
          body.type === `/docs/errors/${body.code}` &&
          (names === undefined || error !== undefined) &&
          (message === undefined || new RegExp(message).test(error?.message ?? ''));
        if (!isAsExpected) {
          differences.push([operation.name, names, answer.status, body.code, errors.slice(0, 2)]);
        }
      }
    }
    expect(differences).toEqual([]);
    expect(made).toBeGreaterThan(2);
  });
});
