// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

/**
 * The example body of an operation in an OpenAPI document: every field that has an example, and
 * every required one. Undefined if the operation has no body.
 */
export function exampleBody(document: Document, path: string, method: string): unknown {
  const { requestBody } = document.paths[path][method];
  const schema = requestBody?.content['application/json']?.schema;
  return schema && exampleOf(document, schema);
}

function exampleOf(document: Document, schema: Document): unknown {
  if (schema.$ref) return exampleOf(document, document.components.schemas[nameIn(schema.$ref)]);
  if (schema.example !== undefined) return schema.example;
  if (schema.type === 'array') return [exampleOf(document, schema.items)];
  const fields = Object.entries<Document>(schema.properties ?? {});
  const { required = [] } = schema;
  return Object.fromEntries(
    fields
      .filter(([name, field]) => required.includes(name) || field.example !== undefined)
      .map(([name, field]) => [name, exampleOf(document, field)]),
  );
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
