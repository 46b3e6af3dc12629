import { randomBytes } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock } from '../../src/common/index.js';
import { HttpConfig, readSettings } from '../../src/config/index.js';
import type { SettingValues } from '../../src/config/index.js';
import { prepareApp } from '../../src/create-app.js';
import { createHttpAdapter } from '../../src/http/index.js';
import { composeTestedApp } from './composition.js';
import { ManualClock } from './manual-clock.js';
import { assertDocumented, learnDocument } from './documented.js';
import { createTestDatabase } from './postgres/index.js';

export const ADMIN_KEY = 'tdk_test_admin_key_0123456789abcdef';

interface TestAppOptions {
  /** Settings by their environment names, in addition to the defaults of tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A clock that advances only when a test moves it; default: the real one. */
  readonly clock?: ManualClock;
  /** An existing database, for a second process on the same data; it is then not dropped. */
  readonly databaseUrl?: string;
  /** Composes the application; default: `AppModule`, with the domains in `test/samples`. */
  readonly compose?: (settings: SettingValues) => DynamicModule;
  /** Modules in addition to those of the application. */
  readonly modules?: readonly (DynamicModule | Type)[];
  readonly overrides?: readonly { readonly provide: unknown; readonly useValue: unknown }[];
}

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body: JSON when it is JSON, else text. */
  // oxlint-disable-next-line no-explicit-any -- tests inspect responses of every shape
  readonly body: any;
}

export interface CallOptions {
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  /** Calls the API over HTTP, with the admin key unless another (or `null` for none) is given. */
  call(method: string, path: string, options?: CallOptions): Promise<TestResponse>;
  close(): Promise<void>;
}

/** The whole application with its own database and port; `close()` removes both. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: () => Promise.resolve() }
    : await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.url,
    ADMIN_API_KEY: ADMIN_KEY,
    ENCRYPTION_KEY: TEST_ENCRYPTION_KEY,
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOWED_CIDRS: '127.0.0.0/8,::1/128',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...options.settings,
  });
  const compose = options.compose ?? composeTestedApp;
  const builder = Test.createTestingModule({
    imports: [compose(settings), ...(options.modules ?? [])],
  });
  if (options.clock) builder.overrideProvider(Clock).useValue(options.clock);
  for (const { provide, useValue } of options.overrides ?? []) {
    builder.overrideProvider(provide).useValue(useValue);
  }
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    createHttpAdapter(new HttpConfig(settings)),
    { bufferLogs: true },
  );
  prepareApp(app);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    // A refused start holds connections, too.
    await app.close();
    throw error;
  }
  const url = await app.getUrl();
  if (settings.ROLES.includes('api')) await learnDocument(url);
  return {
    app,
    url,
    databaseUrl: database.url,
    call: (method, path, call) => callApi(url, method, path, call),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

const TEST_ENCRYPTION_KEY = randomBytes(32).toString('base64');

export async function callApi(
  url: string,
  method: string,
  path: string,
  { key = ADMIN_KEY, headers = {}, body }: CallOptions = {},
): Promise<TestResponse> {
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const answer = {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
  assertDocumented(url, method, path, answer);
  return answer;
}
