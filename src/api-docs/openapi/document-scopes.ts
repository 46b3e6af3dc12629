import { getSchemaPath } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

/** The field of a body that lists scopes. */
interface ScopesField {
  items?: object;
  example?: unknown;
}

/**
 * Names the scopes that each operation requires, and lists the values of `scopes` in request
 * bodies: those that some operation requires, so that a module declares its scopes only where it
 * uses them. A response may have scopes of a module that was removed.
 */
export function documentScopes(document: OpenAPIObject): void {
  const operations = operationsOf(document).map(([, operation]) => operation);
  const required = new Set(operations.flatMap((operation) => moveScopes(operation)));
  const values = [...required].filter((scope) => scope !== 'admin').toSorted();
  const schemas = document.components?.schemas ?? {};
  for (const operation of operations) {
    const schema = schemas[bodySchemaOf(operation)] as
      { readonly properties?: Readonly<Record<string, ScopesField>> } | undefined;
    const field = schema?.properties?.['scopes'];
    if (!field) continue;
    field.items = { $ref: getSchemaPath('Scope') };
    const example = (field.example ?? []) as readonly string[];
    if (!example.every((scope) => required.has(scope))) field.example = values.slice(0, 1);
    const description = 'A permission of a key. `admin` implies all others, on every tenant.';
    schemas['Scope'] = { type: 'string', enum: [...values, 'admin'], description };
  }
}

/**
 * OpenAPI 3.1 allows roles in the requirements of every security scheme, but most tools only know
 * those of OAuth. An extension has them instead.
 */
function moveScopes(operation: Operation): string[] {
  const requirements = operation.security ?? [];
  const scopes = requirements.flatMap((requirement) => Object.values(requirement).flat());
  operation.security = requirements.map((requirement) =>
    Object.fromEntries(Object.keys(requirement).map((scheme) => [scheme, []])),
  );
  if (scopes.length > 0) Object.assign(operation, { 'x-required-scopes': scopes });
  return scopes;
}

/** The name of the schema of the JSON body; empty if there is none. */
function bodySchemaOf({ requestBody }: Operation): string {
  const content = requestBody && 'content' in requestBody ? requestBody.content : {};
  const schema = content['application/json']?.schema ?? {};
  return '$ref' in schema ? schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1) : '';
}
