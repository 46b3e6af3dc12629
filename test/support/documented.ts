import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

// oxlint-disable-next-line no-explicit-any -- a document is looked into freely
type Document = any;

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Documents by their text, so that each is compiled once, and by the address that serves them. */
const byText = new Map<string, ApiDocument>();
const byUrl = new Map<string, ApiDocument>();

/** Reads the document that a server serves; from now on its answers are held against it. */
export async function learnDocument(url: string): Promise<void> {
  const text = await (await fetch(`${url}/openapi.json`)).text();
  const document = byText.get(text) ?? new ApiDocument(JSON.parse(text));
  byText.set(text, document);
  byUrl.set(url, document);
}

/**
 * Every answer that a test gets must be as the OpenAPI document says: its status, its content type,
 * its body, with no field that is not documented. Nothing is asked of a server whose document
 * nobody has learnt.
 * @throws when it is not
 */
export function assertDocumented(url: string, method: string, path: string, answer: Answer): void {
  const wrong = METHODS.has(method) && byUrl.get(url)?.check(method, path, answer);
  if (wrong) throw new Error(`${method} ${path} answered ${answer.status}: ${wrong}`);
}

/** An OpenAPI document that answers can be held against. */
export class ApiDocument {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly templates: { readonly template: string; readonly pattern: RegExp }[];

  constructor(private readonly document: Document) {
    addFormats.default(this.ajv);
    for (const schema of Object.values<Document>(document.components?.schemas ?? {})) close(schema);
    this.ajv.addSchema(document, 'api');
    this.templates = Object.keys(document.paths ?? {})
      // The one without parameters is meant where both fit.
      .toSorted((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => ({
        template,
        pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
      }));
  }

  /** What is wrong with an answer; undefined: nothing, or the route is none of the API's. */
  check(method: string, path: string, { status, headers, body }: Answer): string | undefined {
    const pathname = path.split('?')[0] ?? '';
    const template = this.templates.find(({ pattern }) => pattern.test(pathname))?.template;
    const operation = template && this.document.paths[template][method.toLowerCase()];
    if (!operation) return undefined;
    const range = `${Math.floor(status / 100)}XX`;
    const key = [String(status), range].find((name) => operation.responses[name]);
    if (!key) return 'the status is not documented';
    const { content, description } = operation.responses[key];
    // A route of a test's own, which nobody documents.
    if (!content && description === '') return undefined;
    const type = headers.get('content-type')?.split(';')[0]?.trim();
    if (!content) return body === '' ? undefined : 'a body is not documented';
    if (!type || !content[type]) return `the content type ${type} is not documented`;
    const pointer = ['paths', template, method.toLowerCase(), 'responses', key, 'content', type]
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    return this.validate(`api#/${pointer}/schema`, body);
  }

  /** What is wrong with a value by one of the document's schemas. */
  validate(reference: string, value: unknown): string | undefined {
    const validate = this.validators.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.validators.set(reference, validate);
    return validate(value) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** An object has no fields but those that are documented. */
function close(schema: Document): void {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.properties && schema.additionalProperties === undefined && !schema.allOf) {
    schema.additionalProperties = false;
  }
  for (const child of Object.values(schema)) close(child);
}
