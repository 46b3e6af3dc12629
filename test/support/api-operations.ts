import { randomUUID } from 'node:crypto';
import { exampleBody } from './example-body.js';

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** A field of a body or a query parameter, with its JSON Schema. */
interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Document;
}

/** An operation of an OpenAPI document, for tests that go through all of them. */
export class ApiOperation {
  /** `POST /orders` */
  readonly name: string;
  private readonly operation: Document;

  constructor(
    private readonly document: Document,
    readonly path: string,
    readonly method: string,
  ) {
    this.name = `${method} ${path}`;
    this.operation = document.paths[path][method.toLowerCase()];
  }

  get needsKey(): boolean {
    return this.operation.security.length > 0;
  }

  /** The names of the path parameters that are UUIDs. */
  get ids(): readonly string[] {
    const names = [...this.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    return names.filter((name) => /^(?:id|\w+Id)$/.test(name) && name !== 'customerId');
  }

  /** The fields of the body; null if it has none. */
  get fields(): readonly Field[] | null {
    const schema = this.operation.requestBody?.content['application/json']?.schema;
    if (!schema) return null;
    const { properties = {}, required = [] } = this.resolve(schema);
    return Object.entries<Document>(properties).map(([name, field]) => ({
      name,
      isRequired: required.includes(name),
      schema: this.resolve(field),
    }));
  }

  get query(): readonly Field[] {
    const parameters: Document[] = this.operation.parameters ?? [];
    return parameters
      .filter((one) => one.in === 'query')
      .map(({ name, required = false, schema }) => ({ name, isRequired: required, schema }));
  }

  /** A valid body; undefined if the operation has none. */
  example(): Record<string, unknown> | undefined {
    return exampleBody(this.document, this.path, this.method.toLowerCase()) as never;
  }

  /** The path for these parameters; ids that are not given are those of nothing. */
  url(parameters: Readonly<Record<string, string>> = {}): string {
    return this.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      return encodeURIComponent(parameters[name] ?? (this.ids.includes(name) ? randomUUID() : 'x'));
    });
  }

  private resolve(schema: Document): Document {
    const name = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return name ? this.document.components.schemas[name.slice(name.lastIndexOf('/') + 1)] : schema;
  }
}

export function operationsIn(document: Document): readonly ApiOperation[] {
  return Object.keys(document.paths).flatMap((path) =>
    METHODS.filter((method) => document.paths[path][method]).map(
      (method) => new ApiOperation(document, path, method.toUpperCase()),
    ),
  );
}
