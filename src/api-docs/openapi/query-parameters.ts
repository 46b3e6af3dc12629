import type { OpenAPIObject } from '@nestjs/swagger';
import type { QueryParameters } from '../../http/index.js';
import { METHODS } from './operations.js';
import type { Operation } from './operations.js';

/** Query parameters of each operation in the document; all others are rejected. */
export function queryParametersOf(document: OpenAPIObject): QueryParameters {
  const known = new Map<string, ReadonlySet<string>>();
  for (const [path, item] of Object.entries(document.paths)) {
    const url = path.replaceAll(/\{([^}]+)\}/g, ':$1');
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) known.set(`${method.toUpperCase()} ${url}`, namesOf(operation));
    }
    if (item.get) known.set(`HEAD ${url}`, namesOf(item.get));
  }
  return known;
}

/** References stand for headers alone (`documentHeaders`). */
function namesOf({ parameters = [] }: Operation): ReadonlySet<string> {
  const names = parameters.flatMap((parameter) =>
    'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
  );
  return new Set(names);
}
