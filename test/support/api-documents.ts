import createClient from 'openapi-fetch';
import type { paths } from '../../client/api.js';
import { pascalCase } from '../../src/api-docs/pascal-case.js';
import { ADMIN_KEY } from './app.js';
import type { TestApp } from './app.js';
import { ApiDocument } from './documented.js';

/** The OpenAPI and the AsyncAPI document of an application, and a client typed by the former. */
export class ApiDocuments {
  readonly client: ReturnType<typeof createClient<paths>>;

  private constructor(
    url: string,
    private readonly documents: readonly ApiDocument[],
  ) {
    this.client = createClient<paths>({
      baseUrl: url,
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    });
  }

  static async of(app: TestApp): Promise<ApiDocuments> {
    const read = async (path: string): Promise<ApiDocument> =>
      new ApiDocument((await app.call('GET', path, { key: null })).body);
    return new ApiDocuments(app.url, [await read('/openapi.json'), await read('/asyncapi.json')]);
  }

  /** Both documents contain the event schemas; an event must conform to both. */
  faultsOf(schema: string, value: unknown): string[] {
    return this.documents.flatMap((document) => {
      const fault = document.validate(`api#/components/schemas/${schema}`, value);
      return fault === undefined ? [] : [`${schema}: ${fault}`];
    });
  }
}

/** Of schemas, by the path of the webhook, which is its format. A binary event is `Data` only. */
export const SUFFIXES: Readonly<Record<string, string>> = {
  '/envelope': '',
  '/cloudevents': 'CloudEvent',
};

/** The name of the event's schema. */
export function sentNameOf(
  path: string,
  headers: Readonly<Record<string, unknown>>,
  body: { readonly type?: string; readonly eventType?: string; readonly version?: number },
): string {
  if (path === '/cloudevents-binary') return pascalCase(String(headers['ce-type']));
  return pascalCase(body.type ?? `${body.eventType}.v${body.version}`);
}
