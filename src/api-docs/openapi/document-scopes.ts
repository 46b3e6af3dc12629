import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

/** The parts of a schema that a list of scopes has. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, { items?: object }>>;
}

/**
 * Lists the allowed values of a body's `scopes`: those that some operation requires, so that a
 * module declares its scopes only where it uses them.
 */
export function documentScopes(document: OpenAPIObject): void {
  const operations = operationsOf(document).map(([, operation]) => operation);
  const scopes = [...new Set(operations.flatMap(requiredScopes))].filter((one) => one !== 'admin');
  for (const { requestBody } of operations) {
    const content = requestBody && 'content' in requestBody ? requestBody.content : {};
    const { $ref: reference } = (content['application/json']?.schema ?? {}) as Schema;
    const name = reference?.slice(reference.lastIndexOf('/') + 1) ?? '';
    const schema = document.components?.schemas?.[name] as Schema | undefined;
    const field = schema?.properties?.['scopes'];
    if (field) field.items = { type: 'string', enum: [...scopes.toSorted(), 'admin'] };
  }
}

function requiredScopes({ security = [] }: Operation): string[] {
  return security.flatMap((requirement) => Object.values(requirement).flat());
}
