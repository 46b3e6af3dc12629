import type { OpenAPIObject } from '@nestjs/swagger';

const SCHEMAS = '#/components/schemas/';

/** These suffixes only distinguish a class from the entity or the value that it describes. */
const SUFFIX = /(Response|Document|Dto)(?=$|Page$)/;

/**
 * Names the schemas by the terms of the API. `@nestjs/swagger` names them after their classes:
 * `OrderResponse` becomes `Order`, and `OrderResponsePage` `OrderPage`.
 * @throws if two classes get the same name
 */
export function withSchemaNames(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...components } = document.components ?? {};
  const named: typeof schemas = {};
  for (const [className, schema] of Object.entries(schemas)) {
    const name = nameOf(className);
    if (name in named) throw new Error(`Two classes would be the schema ${name}: ${className}`);
    named[name] = schema;
  }
  return withReferences({ ...document, components: { schemas: named, ...components } });
}

const nameOf = (className: string): string => className.replace(SUFFIX, '');

function withReferences(document: OpenAPIObject): OpenAPIObject {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(SCHEMAS)
      ? SCHEMAS + nameOf(value.slice(SCHEMAS.length))
      : value,
  );
  return JSON.parse(text) as OpenAPIObject;
}
