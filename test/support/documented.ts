import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Documents by their text, so that each is compiled once, and by the URL that serves them. */
const byText = new Map<string, ApiDocument>();
const byUrl = new Map<string, ApiDocument>();

/** Fetches the document of a server; its responses are checked against it from now on. */
export async function learnDocument(url: string): Promise<void> {
  const text = await (await fetch(`${url}/openapi.json`)).text();
  const document = byText.get(text) ?? new ApiDocument(JSON.parse(text));
  byText.set(text, document);
  byUrl.set(url, document);
}

/**
 * Checks that a response conforms to the OpenAPI document: its status, its content type and its
 * body, without undocumented fields. Responses of servers whose document has not been fetched are
 * not checked.
 * @throws if the response does not conform
 */
export function assertDocumented(url: string, method: string, path: string, answer: Answer): void {
  const wrong = METHODS.has(method) && byUrl.get(url)?.check(method, path, answer);
  if (wrong) throw new Error(`${method} ${path} returned ${answer.status}: ${wrong}`);
}

/** An OpenAPI document that responses are checked against. */
export class ApiDocument {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly templates: { readonly template: string; readonly pattern: RegExp }[];

  constructor(private readonly document: Document) {
    addFormats.default(this.ajv);
    for (const schema of Object.values<Document>(document.components?.schemas ?? {})) close(schema);
    this.ajv.addSchema(document, 'api');
    this.templates = Object.keys(document.paths ?? {})
      // If several match, the one with the fewest parameters is meant.
      .toSorted((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => ({
        template,
        pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
      }));
  }

  /** The violation in a response; undefined if there is none, or the route is not documented. */
  check(method: string, path: string, { status, headers, body }: Answer): string | undefined {
    const pathname = path.split('?')[0] ?? '';
    const template = this.templates.find(({ pattern }) => pattern.test(pathname))?.template;
    const operation = template && this.document.paths[template][method.toLowerCase()];
    if (!operation) return undefined;
    const range = `${Math.floor(status / 100)}XX`;
    const key = [String(status), range].find((name) => operation.responses[name]);
    if (!key) return 'the status is not documented';
    const { content, description } = operation.responses[key];
    // A route that a test defines is not documented.
    if (!content && description === '') return undefined;
    const type = headers.get('content-type')?.split(';')[0]?.trim();
    if (!content) return body === '' ? undefined : 'a body is not documented';
    if (!type || !content[type]) return `the content type ${type} is not documented`;
    const pointer = ['paths', template, method.toLowerCase(), 'responses', key, 'content', type]
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    return this.validate(`api#/${pointer}/schema`, body);
  }

  /** The violations of one of the document's schemas. */
  validate(reference: string, value: unknown): string | undefined {
    const validate = this.validators.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.validators.set(reference, validate);
    return validate(value) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** Closes a schema, so that an object with an undocumented field is invalid. */
function close(schema: Document): void {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.properties && schema.additionalProperties === undefined && !schema.allOf) {
    schema.additionalProperties = false;
  }
  for (const child of Object.values(schema)) close(child);
}
