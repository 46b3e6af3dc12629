import type { OpenAPIObject } from '@nestjs/swagger';
import { EXAMPLE_ID, EXAMPLE_TIME } from '../event-examples.js';

const EXAMPLES: Readonly<Record<string, string>> = {
  uuid: EXAMPLE_ID,
  'date-time': EXAMPLE_TIME,
};

interface Field {
  readonly format?: string;
  example?: unknown;
}

/** Gives ids and times without an example one like those that the API returns. */
export function documentExamples(document: OpenAPIObject): void {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    const { properties = {} } = schema as { properties?: Record<string, Field> };
    for (const field of Object.values(properties)) {
      const example = EXAMPLES[field.format ?? ''];
      if (example !== undefined) field.example ??= example;
    }
  }
}
