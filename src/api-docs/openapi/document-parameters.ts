import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;

/**
 * Moves the examples of optional parameters into their descriptions. Swagger UI fills in examples,
 * so a request sent as it stands would have every filter.
 */
export function documentParameters(document: OpenAPIObject): void {
  for (const [, { parameters = [] }] of operationsOf(document)) {
    for (const parameter of parameters) {
      if (!('$ref' in parameter) && parameter.required !== true) describeExample(parameter);
    }
  }
}

function describeExample(parameter: Parameter): void {
  const { schema, example = schema && 'example' in schema ? schema.example : undefined } =
    parameter as Parameter & { schema?: { example?: unknown } };
  if (example === undefined) return;
  delete parameter.example;
  if (schema) delete schema.example;
  parameter.description = `${parameter.description ?? ''} Example: \`${String(example)}\`.`.trim();
}
