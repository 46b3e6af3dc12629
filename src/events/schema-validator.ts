import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Validates against JSON Schema draft 2020-12, including formats; compiles each schema once. */
export class SchemaValidator {
  private readonly ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
  private readonly compiled = new WeakMap<object, ValidateFunction>();

  /** The errors of `data` in one line; null if it is valid. Throws if the schema is invalid. */
  check(schema: object, data: unknown): string | null {
    const validate = this.compile(schema);
    if (validate(data)) return null;
    return (validate.errors ?? []).map(describe).join(', ');
  }

  compile(schema: object): ValidateFunction {
    const known = this.compiled.get(schema);
    if (known) return known;
    const validate = this.ajv.compile(schema);
    this.compiled.set(schema, validate);
    return validate;
  }
}

/** Names the property and the values that Ajv's own messages leave out. */
function describe({ instancePath, keyword, params, message }: ErrorObject): string {
  const place = `data${instancePath}`;
  const { additionalProperty, allowedValues } = params as Readonly<Record<string, unknown>>;
  if (typeof additionalProperty === 'string') {
    return `${place} has the property "${additionalProperty}", which the schema does not have`;
  }
  if (Array.isArray(allowedValues)) return `${place} must be one of ${allowedValues.join(', ')}`;
  return `${place} ${message ?? keyword}`;
}
