import { getSchemaPath } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

/** The parts of a schema that may list scopes. */
interface Schema {
  readonly properties?: Readonly<Record<string, { items?: object }>>;
}

/**
 * Lists the values of `scopes` in bodies: those that some operation requires, so that a module
 * declares its scopes only where it uses them.
 */
export function documentScopes(document: OpenAPIObject): void {
  const schemas = document.components?.schemas ?? {};
  const fields = Object.values(schemas).flatMap((schema) => {
    const { scopes } = (schema as Schema).properties ?? {};
    return scopes ? [scopes] : [];
  });
  if (fields.length === 0) return;
  for (const field of fields) field.items = { $ref: getSchemaPath('Scope') };
  const required = operationsOf(document).flatMap(([, operation]) => scopesOf(operation));
  const others = [...new Set(required)].filter((scope) => scope !== 'admin').toSorted();
  const description = 'A permission of a key. `admin` implies all others, on every tenant.';
  schemas['Scope'] = { type: 'string', enum: [...others, 'admin'], description };
}

function scopesOf({ security = [] }: Operation): string[] {
  return security.flatMap((requirement) => Object.values(requirement).flat());
}
